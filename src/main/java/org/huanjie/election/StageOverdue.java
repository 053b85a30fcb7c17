package org.huanjie.election;

import java.time.LocalDate;
import org.huanjie.election.Election.Stage;
import org.huanjie.ids.ElectionId;

/** A stage has not been done by the end of its last day (LN-3.5, E18). Told every day, in the transaction that takes note of it; the minutes tell it once. */
public record StageOverdue(ElectionId election, Stage stage, LocalDate lastDay) {}
