package org.huanjie.candidacy;

import java.util.Optional;

/**
 * What becomes of a candidate in one step.
 *
 * @param result what the candidate is told, in Chinese, with the clause
 * @param support how many spoke for the candidate; empty leaves what is known
 */
record Outcome(String candidate, Decision decision, String result, Optional<Integer> support) {

    Outcome(String candidate, Decision decision, String result) {
        this(candidate, decision, result, Optional.empty());
    }
}
