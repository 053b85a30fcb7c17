package org.huanjie.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.huanjie.training.TrainingRoom.ELECTION;
import static org.huanjie.training.TrainingRoom.SUPERIOR;
import static org.huanjie.training.TrainingRoom.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.junit.jupiter.api.Test;

class TrainingsTest {

    private final TrainingRoom room = new TrainingRoom();

    @Test
    void offersACourseForEachContentOfTheSchemeOnTheFirstDayOfTheTimetable() {
        CoursePlanForm form = room.trainings.planForm(ELECTION);

        assertThat(form.courses())
                .extracting(CoursePlan.Row::content, CoursePlan.Row::date)
                .containsExactly(
                        tuple("团的重点工作", TODAY.plusDays(7)),
                        tuple("团的基本业务", TODAY.plusDays(7)),
                        tuple("工作方法", TODAY.plusDays(7)));
        assertThat(form.context().trainees()).extracting(Trainee::name).containsExactly("符海燕", "黎志强", "王小雨");
    }

    @Test
    void everyoneWhoCameToACourseIsCovered() {
        room.planned();

        assertThat(room.attended()).isTrue();
        assertThat(room.trainings.report(ELECTION).percent()).isEqualTo(100);
        assertThat(room.trainings.report(ELECTION).missing()).isEmpty();
    }

    @Test
    void oneCourseIsEnoughToBeCovered() {
        room.planned();
        AttendanceForm form = room.trainings.attendanceForm(ELECTION);
        String first = form.context().courses().get(0).id();

        assertThat(room.trainings.attend(
                        ELECTION,
                        new AttendanceSheet(form.rows().stream()
                                .map(row -> new AttendanceSheet.Row(
                                        row.trainee(),
                                        row.course(),
                                        row.course().equals(first)))
                                .toList()),
                        SUPERIOR))
                .isTrue();
    }

    @Test
    void whoMissedAllCoursesGetsAFurtherOneAlone() {
        room.planned();
        assertThat(room.attended("c2", "c3")).isFalse();
        assertThat(room.trainings.report(ELECTION).percent()).isEqualTo(33);

        CoursePlanForm further = room.trainings.planForm(ELECTION);
        assertThat(further.context().round()).isEqualTo(2);
        assertThat(further.context().trainees()).extracting(Trainee::id).containsExactly("c2", "c3");
        assertThat(further.courses()).hasSize(1);

        room.planned();
        assertThat(room.trainings.attendanceForm(ELECTION).rows())
                .extracting(AttendanceSheet.Row::trainee)
                .containsExactly("c2", "c3");
        assertThat(room.attended("c3")).isFalse();
        room.planned();
        assertThat(room.attended()).isTrue();
        assertThat(room.trainings.report(ELECTION).courses())
                .extracting(Course::round)
                .containsExactly(1, 1, 1, 2, 3);
    }

    @Test
    void everyRoundStandsInTheMinutes() {
        room.planned();
        room.attended("c3");

        assertThat(room.minutes)
                .extracting(TrainingRoom.Entry::actor, TrainingRoom.Entry::action, TrainingRoom.Entry::clause)
                .containsExactly(
                        tuple(SUPERIOR, "training-planned", "JY-6.3"),
                        tuple(SUPERIOR, "attendance-recorded", "JY-6.3"));
        assertThat(room.minutes.get(1).detail().get("missing")).isEqualTo(List.of("王小雨"));
    }

    /** GD-14 to GD-17. */
    @Test
    void theMinutesSayHowManyWereTrainedByWhichLevel() {
        room.trainings.plan(
                ELECTION,
                new CoursePlan(List.of(
                        heldBy("重点工作", "团的重点工作", Organiser.CITY),
                        heldBy("基本业务", "团的基本业务", Organiser.COUNTY),
                        heldBy("方法", "工作方法", Organiser.COUNTY))),
                SUPERIOR);
        room.attended("c3");
        room.planned();
        room.attended();

        assertThat(room.minutes)
                .filteredOn(entry -> entry.action().equals("attendance-recorded"))
                .extracting(entry -> (Object) entry.detail().get("trained"))
                .containsExactly(
                        Map.of("people", 2, "province", 0, "city", 2, "county", 2, "township", 0),
                        Map.of("people", 1, "province", 0, "city", 0, "county", 1, "township", 0));
    }

    private static CoursePlan.Row heldBy(String title, String content, Organiser level) {
        return new CoursePlan.Row(title, content, TODAY, "团校", "林晓岚", Optional.of(level));
    }

    @Test
    void refusesAPlanThatLeavesOutContentsOrLooksBack() {
        CoursePlan plan = new CoursePlan(List.of(
                course("重点工作", "团的重点工作", TODAY),
                course("重点工作", "团的重点工作", TODAY),
                course("野外拓展", "拓展", TODAY.minusDays(1))));

        assertThat(faults(() -> room.trainings.plan(ELECTION, plan, SUPERIOR)))
                .containsExactly(
                        new Finding("courses[1].title", "同一天的课程“重点工作”重复", ""),
                        new Finding("courses[2].content", "培训内容应是方案规定的一项：团的重点工作、团的基本业务、工作方法", "JY-6.3"),
                        new Finding("courses[2].date", "课程“野外拓展”的日期已过", ""),
                        new Finding("courses", "培训内容“团的基本业务”还没有安排课程", "JY-6.3"),
                        new Finding("courses", "培训内容“工作方法”还没有安排课程", "JY-6.3"));
        assertThat(room.minutes).isEmpty();
    }

    @Test
    void refusesASheetWithMissingDoubledOrUnknownRows() {
        room.planned();
        List<AttendanceSheet.Row> rows =
                new ArrayList<>(room.trainings.attendanceForm(ELECTION).rows());
        rows.remove(8);
        rows.add(rows.get(0));
        rows.add(new AttendanceSheet.Row("c9", "no-course", true));

        assertThat(faults(() -> room.trainings.attend(ELECTION, new AttendanceSheet(rows), SUPERIOR)))
                .containsExactly(
                        new Finding("rows[8].trainee", "同一人同一课程登记了两次", ""),
                        new Finding("rows[9].trainee", "不是本轮参训人：c9", "JY-6.3"),
                        new Finding("rows[9].course", "不是本轮课程：no-course", "JY-6.3"),
                        new Finding("rows", "王小雨在课程“工作方法”的出勤没有登记", "JY-6.3"));
        assertThat(room.trainings.report(ELECTION).attendance()).isEmpty();
    }

    @Test
    void refusesTheAttendanceOfACourseThatHasNotBeenHeld() {
        LocalDate tomorrow = TODAY.plusDays(1);
        room.trainings.plan(
                ELECTION,
                new CoursePlan(List.of(
                        course("重点工作", "团的重点工作", TODAY),
                        course("基本业务", "团的基本业务", TODAY),
                        course("方法", "工作方法", tomorrow))),
                SUPERIOR);

        assertThat(faults(room::attended))
                .containsExactly(new Finding("rows", "课程“方法”定于2026-03-10举行，还不能登记出勤", "JY-6.3"));
    }

    private static CoursePlan.Row course(String title, String content, LocalDate date) {
        return new CoursePlan.Row(title, content, date, "团校", "林晓岚", Optional.empty());
    }

    private static List<Finding> faults(ThrowingCallable wrong) {
        return catchThrowableOfType(Refusal.class, wrong).findings();
    }
}
