package org.huanjie.ballot;

import java.util.Optional;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.CandidateId;

/**
 * A write-in whose qualification is being reviewed (E13).
 *
 * @param candidate the id under which the person stands; empty when not qualified
 */
public record WrittenIn(BallotId ballot, String name, Optional<CandidateId> candidate) {}
