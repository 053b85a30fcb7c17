package org.huanjie.dashboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.ElectionId;

/**
 * How one election stands, or a body that has not begun, as a line of a list.
 *
 * @param election empty when the body has not begun
 * @param stage in Chinese; where the election has ended, how
 * @param waits what it waits for, the longest first
 * @param overdueSince the first day on which its stage was overdue
 * @param daysLate how many working days the stage, or the latest of its tasks, is late (LN-3.5)
 */
public record Situation(
        String division,
        String body,
        ElectionId election,
        String stage,
        boolean running,
        List<Wait> waits,
        Optional<LocalDate> overdueSince,
        int daysLate) {

    /**
     * Something that an election waits for.
     *
     * @param whom who is to act; empty when time is to pass
     */
    public record Wait(
            String what, String whom, LocalDateTime since, Optional<LocalDateTime> until, boolean late, int daysLate) {}

    public boolean begun() {
        return !election.isEmpty();
    }

    /** An overdue task makes an election late even on the day on which it was due. */
    @JsonProperty
    public boolean late() {
        return overdueSince.isPresent() || waits.stream().anyMatch(Wait::late);
    }
}
