package org.huanjie.simulation;

import java.util.Map;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.Election.Status;

/**
 * How many elections stand where.
 *
 * @param overdue of the running ones
 */
record Standings(Map<Stage, Integer> running, Map<Status, Integer> ended, int overdue) {

    /** About how much of its work an election has behind it when it comes to a stage. */
    private static final Map<Stage, Double> BEHIND =
            Map.of(Stage.PREPARATION, 0.05, Stage.IMPLEMENTATION, 0.5, Stage.TRAINING, 0.8, Stage.SUMMARY, 0.9);

    int open() {
        return running.values().stream().mapToInt(Integer::intValue).sum();
    }

    int closed() {
        return ended.values().stream().mapToInt(Integer::intValue).sum();
    }

    int begun() {
        return open() + closed();
    }

    int completed() {
        return ended.getOrDefault(Status.COMPLETED, 0);
    }

    /** About how much of the work of so many elections is done. */
    double done(int elections) {
        double done = closed()
                + running.entrySet().stream()
                        .mapToDouble(stage -> stage.getValue() * BEHIND.get(stage.getKey()))
                        .sum();
        return elections == 0 ? 0 : Math.min(1, done / elections);
    }
}
