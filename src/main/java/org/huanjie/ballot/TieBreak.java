package org.huanjie.ballot;

import java.util.List;
import java.util.Optional;
import org.huanjie.scheme.Scheme.Voting.TieRule;

/**
 * How a tie was settled that run-offs had not (E11).
 *
 * @param chosen as many of the tied as there are seats
 * @param seed of the lot, as docs/lots.md says
 */
public record TieBreak(TieRule rule, List<String> chosen, Optional<String> seed, String reason) {}
