package org.huanjie.competition;

import java.util.List;
import java.util.Optional;
import org.huanjie.answer.Asked;

/**
 * A drawing of lots.
 *
 * @param seed left empty, the program takes random bits at that moment, so that nobody can try several
 * @param judges accounts of the judges' panel
 * @param spares accounts of the panel who score in this order when a judge steps aside
 */
public record Draw(
        @Asked(value = "抽签种子", clause = "XG-3.2.3b") Optional<String> seed,

        @Asked(value = "评委", required = false, max = 50, clause = "XG-3.2.3d")
        List<String> judges,

        @Asked(value = "候补评委", required = false, max = 50, clause = "E5")
        List<String> spares) {}
