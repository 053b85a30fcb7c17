package org.huanjie.election;

import java.time.LocalDate;
import org.huanjie.election.Election.Stage;
import org.huanjie.ids.ElectionId;

/**
 * A stage has not been done by the end of its last day (LN-3.5, E18). Told every day, in the transaction that takes note of it.
 *
 * @param first whether it is told for the first time
 */
public record StageOverdue(ElectionId election, Stage stage, LocalDate lastDay, boolean first) {}
