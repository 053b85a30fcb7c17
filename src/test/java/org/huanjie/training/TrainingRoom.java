package org.huanjie.training;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.minutes.WrittenDetail;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Everything around training on 9 March 2026, with a database of its own: Jiyang's three contents and three people to be trained. */
public final class TrainingRoom {

    public static final ElectionId ELECTION = new ElectionId("460203198-2026-1");
    public static final String SUPERIOR = "jiyang-superior";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    /** An entry of the minutes. */
    public record Entry(String actor, String action, String clause, Map<?, ?> detail) {}

    public final List<Entry> minutes = new ArrayList<>();
    public final Trainings trainings;
    public final Clock clock = Clock.fixed(TODAY.atTime(9, 0).atZone(SHANGHAI).toInstant(), SHANGHAI);

    public TrainingRoom() {
        var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V6__approval_publicity_training.sql"),
                        new ClassPathResource("db/migration/V54__training_organiser.sql"))
                .execute(database);
        trainings = new Trainings(
                new TrainingStore(JdbcClient.create(database)),
                elections(),
                election -> List.of(
                        new Trainee("c1", "符海燕", "专职副书记"),
                        new Trainee("c2", "黎志强", "兼职副书记"),
                        new Trainee("c3", "王小雨", "委员")),
                (election, actor, clause, entry) -> minutes.add(
                        new Entry(actor, MinutesRecord.action(entry.getClass()), clause, WrittenDetail.fields(entry))),
                clock);
    }

    private static Elections elections() {
        Scheme scheme = mock();
        when(scheme.training())
                .thenReturn(
                        Optional.of(new Scheme.Training(List.of("团的重点工作", "团的基本业务", "工作方法"), new Basis("JY-6.3", ""))));
        Elections elections = mock();
        when(elections.scheme(ELECTION)).thenReturn(scheme);
        when(elections.firstDay(ELECTION, "training")).thenReturn(LocalDate.of(2026, 3, 16));
        return elections;
    }

    /** Three courses today, one for each content. */
    public CoursePlan plan() {
        return new CoursePlan(trainings.planForm(ELECTION).courses().stream()
                .map(row -> new CoursePlan.Row(
                        row.title(), row.content(), TODAY, "团校第一教室", "林晓岚", Optional.of(Organiser.COUNTY)))
                .toList());
    }

    public void planned() {
        trainings.plan(ELECTION, plan(), SUPERIOR);
    }

    /** Everybody who was expected came to every course, but for those named. */
    public boolean attended(String... absent) {
        List<String> away = List.of(absent);
        return trainings.attend(
                ELECTION,
                new AttendanceSheet(trainings.attendanceForm(ELECTION).rows().stream()
                        .map(row -> new AttendanceSheet.Row(row.trainee(), row.course(), !away.contains(row.trainee())))
                        .toList()),
                SUPERIOR);
    }
}
