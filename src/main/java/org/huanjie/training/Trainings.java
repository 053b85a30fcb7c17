package org.huanjie.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.scheme.Scheme.Training;
import org.huanjie.training.AttendanceForm.AttendanceContext;
import org.huanjie.training.CoursePlanForm.CoursePlanContext;
import org.huanjie.training.rules.AttendanceRules;
import org.huanjie.training.rules.CoursePlanRules;
import org.huanjie.training.rules.TrainingCoverage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Training of everyone elected: rounds of courses until nobody has missed all of them (JY-6.3). */
@Service
public class Trainings {

    private final TrainingStore store;
    private final Elections elections;
    private final Trainees trainees;
    private final Minutes minutes;
    private final Clock clock;

    Trainings(TrainingStore store, Elections elections, Trainees trainees, Minutes minutes, Clock clock) {
        this.store = store;
        this.elections = elections;
        this.trainees = trainees;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** The form for the next round: a course for each content of the scheme, or one for those who missed all. */
    public CoursePlanForm planForm(ElectionId election) {
        Training training = training(election);
        int round = lastRound(election) + 1;
        List<Trainee> missing = missing(election);
        String notice = round == 1 ? "全体新当选人员参加培训，须包括方案规定的全部内容。" : "以下人员没有参加过任何课程，须补课后才能结束培训。";
        CoursePlanContext context = new CoursePlanContext(
                election, round, training.contents(), training.basis().clause(), missing, notice);
        return new CoursePlanForm(context, "round-" + round, suggested(election, training, round));
    }

    private List<CoursePlan.Row> suggested(ElectionId election, Training training, int round) {
        LocalDate first = elections.firstDay(election, "training");
        LocalDate date = first.isBefore(today()) ? today() : first;
        return training.contents().stream()
                .limit(round == 1 ? training.contents().size() : 1)
                .map(content -> new CoursePlan.Row(content, content, date, "", "", Optional.empty()))
                .toList();
    }

    /**
     * Plans the courses of the next round.
     *
     * @throws Refusal when a content is left out or a date has gone by
     */
    @Transactional
    public void plan(ElectionId election, CoursePlan plan, String actor) {
        Training training = training(election);
        int round = lastRound(election) + 1;
        Refusal.ifAny(CoursePlanRules.faults(plan, training, round == 1, today()));
        int place = 0;
        for (CoursePlan.Row row : plan.courses()) {
            place++;
            store.add(new Course(
                    election + "-course-" + round + "-" + place,
                    election,
                    round,
                    row.title(),
                    row.content(),
                    row.date(),
                    row.place(),
                    row.teacher(),
                    row.organiser()));
        }
        minutes.append(
                election, actor, training.basis().clause(), new TrainingMinutes.TrainingPlanned(round, plan.courses()));
    }

    /** The form of the round that was planned last. */
    public AttendanceForm attendanceForm(ElectionId election) {
        int round = lastRound(election);
        List<Course> courses = courses(election, round);
        List<Trainee> expected = missing(election);
        List<AttendanceSheet.Row> rows = expected.stream()
                .flatMap(trainee ->
                        courses.stream().map(course -> new AttendanceSheet.Row(trainee.id(), course.id(), false)))
                .toList();
        AttendanceContext context = new AttendanceContext(
                election, round, courses, training(election).basis().clause(), expected);
        return new AttendanceForm(context, "round-" + round, rows);
    }

    /**
     * Records attendance for the latest round of courses.
     *
     * @return whether everyone has now come to at least one course
     * @throws Refusal when a row is missing, doubled or unknown, or a course has not been held yet
     */
    @Transactional
    public boolean attend(ElectionId election, AttendanceSheet sheet, String actor) {
        int round = lastRound(election);
        List<Trainee> expected = missing(election);
        Refusal.ifAny(AttendanceRules.faults(
                sheet,
                expected,
                courses(election, round),
                today(),
                training(election).basis().clause()));
        store.add(sheet.rows().stream()
                .map(row -> new Attendance(row.course(), row.trainee(), name(expected, row.trainee()), row.attended()))
                .toList());
        List<Trainee> missing = missing(election);
        Trained trained = TrainingCoverage.trained(sheet, courses(election, round));
        minutes.append(
                election,
                actor,
                training(election).basis().clause(),
                new TrainingMinutes.AttendanceRecorded(
                        round,
                        expected.size(),
                        sheet.rows().stream()
                                .filter(AttendanceSheet.Row::attended)
                                .count(),
                        missing.stream().map(Trainee::name).toList(),
                        Optional.of(trained)));
        return missing.isEmpty();
    }

    /** Everything that was planned and recorded so far, for the election's page. */
    public TrainingReport report(ElectionId election) {
        List<Trainee> everyone = trainees.of(election);
        Set<String> attended = store.attended(election);
        return new TrainingReport(
                store.courses(election),
                store.attendance(election),
                TrainingCoverage.percent(everyone, attended),
                TrainingCoverage.missing(everyone, attended).stream()
                        .map(Trainee::name)
                        .toList());
    }

    private List<Trainee> missing(ElectionId election) {
        return TrainingCoverage.missing(trainees.of(election), store.attended(election));
    }

    private int lastRound(ElectionId election) {
        return store.courses(election).stream().mapToInt(Course::round).max().orElse(0);
    }

    private List<Course> courses(ElectionId election, int round) {
        return store.courses(election).stream()
                .filter(course -> course.round() == round)
                .toList();
    }

    /** @throws java.util.NoSuchElementException when the scheme has no training stage */
    private Training training(ElectionId election) {
        return elections.scheme(election).training().orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String name(List<Trainee> people, String id) {
        return people.stream()
                .filter(trainee -> trainee.id().equals(id))
                .map(Trainee::name)
                .findFirst()
                .orElseThrow();
    }
}
