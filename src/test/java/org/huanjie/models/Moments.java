package org.huanjie.models;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import org.huanjie.election.DateChange;
import org.huanjie.election.Deadline;
import org.huanjie.election.Shift;

/** When the timers and tasks of an election fall due, by what waits for them. */
final class Moments {

    private Moments() {}

    static Map<String, List<OffsetDateTime>> of(List<Deadline> deadlines) {
        return deadlines.stream().collect(groupingBy(Deadline::what, mapping(Deadline::at, sorted())));
    }

    /** The moments that were waited for, and the new ones of those that a preview names. */
    static Map<String, List<OffsetDateTime>> told(List<Deadline> before, Shift previewed) {
        return before.stream()
                .collect(groupingBy(Deadline::what, mapping(deadline -> moved(deadline, previewed), sorted())));
    }

    private static OffsetDateTime moved(Deadline deadline, Shift previewed) {
        return previewed.changes().stream()
                .filter(change -> change.what().equals(deadline.what()))
                .filter(change -> OffsetDateTime.parse(change.before()).isEqual(deadline.at()))
                .map(DateChange::after)
                .map(OffsetDateTime::parse)
                .findFirst()
                .orElse(deadline.at());
    }

    private static Collector<OffsetDateTime, ?, List<OffsetDateTime>> sorted() {
        return collectingAndThen(toList(), moments -> moments.stream().sorted().toList());
    }
}
