package org.huanjie.tally;

import java.util.Optional;
import org.huanjie.input.Field;

/**
 * The presiding body draws lots between the tied (E11).
 *
 * @param seed left empty, the program takes random bits at that moment
 * @param witness who saw it; empty once nothing is tied any more
 */
public record TieLot(
        @Field(value = "抽签种子", clause = "E11") Optional<String> seed,

        @Field(value = "见证人", required = false, min = 2, max = 200, clause = "E11")
        String witness) {}
