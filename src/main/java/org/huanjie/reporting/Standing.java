package org.huanjie.reporting;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.Election.Status;
import org.huanjie.ids.ElectionId;

/**
 * How one election stands.
 *
 * @param byElection whether it only fills vacant seats; another is the election that stands for its body
 * @param reached how far it has come while it is in the implementation stage
 * @param overdueSince the first day on which its present stage was overdue
 * @param wasLate whether any of its stages was ever overdue
 */
public record Standing(
        ElectionId election,
        String division,
        String body,
        boolean byElection,
        String scheme,
        int schemeVersion,
        Stage stage,
        Status status,
        Milestone reached,
        Optional<LocalDate> overdueSince,
        boolean wasLate) {

    public boolean running() {
        return status == Status.RUNNING;
    }
}
