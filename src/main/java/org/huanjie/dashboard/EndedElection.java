package org.huanjie.dashboard;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.ids.ElectionId;

/**
 * An election that has ended, as a line of a list.
 *
 * @param begun the day on which it began
 * @param completed the day on which it was completed; empty when it was broken off
 * @param outcome how it ended, in Chinese
 */
public record EndedElection(
        ElectionId election, String body, LocalDate begun, Optional<LocalDate> completed, String outcome) {}
