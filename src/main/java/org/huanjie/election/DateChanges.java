package org.huanjie.election;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.scheme.rules.Steps;
import org.huanjie.scheme.rules.Timetable;
import org.huanjie.scheme.rules.Timetable.StageWindow;
import org.huanjie.scheme.rules.Timetable.StepWindow;

/** Tells two states of an election's dates apart: its stages and steps, and what its process waits for. */
final class DateChanges {

    private final List<DateChange> changes = new ArrayList<>();

    private DateChanges() {}

    static DateChanges between(
            Timetable before, Timetable after, List<Deadline> waitedBefore, List<Deadline> waitsAfter) {
        DateChanges found = new DateChanges();
        after.stages().forEach(stage -> before.stage(stage.stage()).ifPresent(old -> found.stage(old, stage)));
        after.windows().forEach(window -> before.step(window.step()).ifPresent(old -> found.step(old, window)));
        found.deadlines(waitedBefore, waitsAfter);
        return found;
    }

    /** Likewise the last day of the party committee's own election, where it is known. */
    DateChanges and(Optional<LocalDate> partyElectionEnd, Optional<LocalDate> moved) {
        partyElectionEnd.ifPresent(before -> day("partyElectionEnd", "党组织换届结束日期", before, moved.orElseThrow()));
        return this;
    }

    List<DateChange> all() {
        return changes;
    }

    private void stage(StageWindow old, StageWindow now) {
        String name = Steps.stageName(now.stage());
        day("stage:" + now.stage() + ".from", name + "开始日", old.from(), now.from());
        day("stage:" + now.stage() + ".to", name + "最后一天", old.to(), now.to());
    }

    private void step(StepWindow old, StepWindow now) {
        String name = "“" + StepNames.of(now.step()) + "”";
        day("step:" + now.step() + ".from", name + "第一天", old.from(), now.from());
        day("step:" + now.step() + ".to", name + "最后一天", old.to(), now.to());
    }

    private void deadlines(List<Deadline> before, List<Deadline> after) {
        Map<String, Deadline> old = before.stream().collect(Collectors.toMap(Deadline::id, Function.identity()));
        after.stream()
                .filter(deadline -> old.containsKey(deadline.id()))
                .filter(deadline ->
                        !deadline.at().isEqual(old.get(deadline.id()).at()))
                .map(deadline -> new DateChange(
                        deadline.what(),
                        deadline.name(),
                        written(old.get(deadline.id()).at()),
                        written(deadline.at())))
                .forEach(changes::add);
    }

    private static String written(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private void day(String what, String name, LocalDate before, LocalDate after) {
        if (!before.equals(after)) {
            changes.add(new DateChange(what, name, before.toString(), after.toString()));
        }
    }
}
