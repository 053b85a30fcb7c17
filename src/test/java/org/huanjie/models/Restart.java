package org.huanjie.models;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Elections of all schemes, each parked where none was parked before, and a region that reports; the program ends, starts again, and every election
 * finishes.
 */
final class Restart {

    private final Path directory;
    private final Set<String> wanted;
    private final Set<String> waits = new TreeSet<>();
    private final Set<String> missed = new TreeSet<>();
    private final Map<String, Long> schemes = new TreeMap<>();

    private int elections;
    private int walks;

    /** @param wanted where elections, or a region that reports, are to be parked */
    Restart(Path directory, Set<String> wanted) {
        this.directory = directory;
        this.wanted = wanted;
    }

    /** Parks elections on so many random walks at most and then on the ways that lead to what is still missing; ends the program and finishes them all after a new start. */
    void after(int randomWalks) {
        ParkedElections parked;
        ParkedReports reports;
        try (Program first = Program.startedOn(directory)) {
            parked = new ParkedElections(first, wanted);
            parked.walk(randomWalks);
            missed.addAll(parked.missing());
            parked.follow(RareWays.ALL);
            reports = ParkedReports.begin(first);
        }
        waits.addAll(parked.waits());
        waits.addAll(reports.waits());
        schemes.putAll(parked.schemes());
        elections = parked.all().size();
        walks = parked.walks();
        try (Program next = Program.startedOn(directory)) {
            reports.goOn(next);
            parked.all().forEach(one -> one.finish(next));
        }
    }

    /** Where elections were parked. */
    Set<String> waits() {
        return waits;
    }

    /** Where the random walks had parked none. */
    Set<String> missed() {
        return missed;
    }

    int elections() {
        return elections;
    }

    /** How many elections were walked through to park these. */
    int walks() {
        return walks;
    }

    /** How many elections of each scheme were parked. */
    Map<String, Long> schemes() {
        return schemes;
    }
}
