package org.huanjie.simulation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** When the virtual staff will do what. */
final class Agenda {

    private final PriorityQueue<Entry> entries = new PriorityQueue<>(Comparator.comparing(Entry::at)
            .thenComparing(entry -> entry.work().election().value())
            .thenComparing(entry -> entry.work().kind())
            .thenComparing(entry -> entry.work().task()));

    private record Entry(LocalDateTime at, Assignment work) {}

    void add(LocalDateTime at, Assignment work) {
        entries.add(new Entry(at, work));
    }

    Optional<LocalDateTime> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::at);
    }

    /** Takes off what is to be done by now, the earliest first. */
    List<Assignment> take(LocalDateTime now) {
        List<Assignment> due = new ArrayList<>();
        while (!entries.isEmpty() && !entries.peek().at().isAfter(now)) {
            due.add(entries.poll().work());
        }
        return due;
    }

    int size() {
        return entries.size();
    }
}
