package org.huanjie.election.web;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.election.CourseLog;
import org.huanjie.election.Election;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.ElectionMinutes;
import org.huanjie.election.ElectionMinutes.StageBegun;
import org.huanjie.election.ElectionMinutes.StageLate;
import org.huanjie.election.ElectionMinutes.Withdrawn;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.springframework.stereotype.Component;

/** The course that an election has taken, also when it has ended: its turns as the minutes have them, and who did what when. */
@Component
class Courses {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Map<String, String> ENDS = Map.of(
            "withdrawn", "换届终止",
            "annulled", "换届宣布无效");

    private final ChainedMinutes minutes;
    private final CourseLog log;

    Courses(ChainedMinutes minutes, CourseLog log) {
        this.minutes = minutes;
        this.log = log;
    }

    /** A turn of an election. */
    record Turn(String at, String what, boolean late) {}

    /** A task that was done. */
    record Done(String name, String by, String since, String at, boolean late) {}

    record Course(List<Turn> turns, List<Done> done) {}

    Course of(Election election) {
        return new Course(
                minutes.entries(election.id()).stream().flatMap(Courses::turn).toList(), done(election.id()));
    }

    private List<Done> done(ElectionId election) {
        return log.done(election).stream()
                .map(task -> new Done(
                        task.name(),
                        Optional.ofNullable(task.by()).orElse(""),
                        MOMENT.format(task.since()),
                        MOMENT.format(task.done()),
                        task.late()))
                .toList();
    }

    private static Stream<Turn> turn(Entry entry) {
        Stream<Turn> stages = Stream.concat(
                entry.as(StageBegun.class).map(begun -> turn(entry, stage(begun.stage()) + "开始", false)).stream(),
                entry
                        .as(StageLate.class)
                        .map(late -> turn(entry, stage(late.stage()) + "逾期（应于" + late.lastDay() + "完成）", true))
                        .stream());
        Stream<Turn> ends = Stream.of(
                        entry.as(ElectionMinutes.Started.class).map(started -> "换届启动"),
                        entry.as(ElectionMinutes.Completed.class).map(completed -> "换届完成"),
                        entry.as(Withdrawn.class).map(withdrawn -> "提出终止：" + withdrawn.reason()),
                        entry.as(ElectionMinutes.Closed.class).map(closed -> ENDS.get(closed.status())),
                        entry.as(ElectionMinutes.Unfilled.class).map(unfilled -> "候选人不足，换届终止"))
                .flatMap(Optional::stream)
                .map(what -> turn(entry, what, false));
        return Stream.concat(stages, ends);
    }

    private static Turn turn(Entry entry, String what, boolean late) {
        return new Turn(MOMENT.format(OffsetDateTime.parse(entry.at())), what, late);
    }

    private static String stage(String id) {
        return Stage.of(id).title();
    }
}
