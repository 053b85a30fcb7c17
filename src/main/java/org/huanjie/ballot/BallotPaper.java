package org.huanjie.ballot;

import java.util.List;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectorateId;

/**
 * A ballot before it is voted on.
 *
 * @param ballot the id of a ballot of the scheme
 * @param electors the electorate that casts it
 * @param candidates names on the paper
 */
public record BallotPaper(BallotId ballot, String name, ElectorateId electors, int seats, List<String> candidates) {}
