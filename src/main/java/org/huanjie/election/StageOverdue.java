package org.huanjie.election;

import org.huanjie.election.Election.Stage;

/** A stage has not been done by the end of its last day (LN-3.5, E18). Told in the transaction that records it. */
public record StageOverdue(String election, Stage stage) {}
