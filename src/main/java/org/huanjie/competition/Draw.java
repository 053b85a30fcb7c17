package org.huanjie.competition;

import java.util.List;
import java.util.Optional;
import org.huanjie.input.Field;

/**
 * A drawing of lots.
 *
 * @param seed left empty, the program takes random bits at that moment, so that nobody can try several
 * @param judges accounts of the judges' panel
 * @param namesakes accounts of those who bear the name of a candidate and are somebody else
 * @param spares accounts of the panel who score in this order when a judge steps aside
 */
public record Draw(
        @Field(value = "抽签种子") Optional<String> seed,

        @Field(value = "评委", required = false, max = 50) List<String> judges,

        @Field(value = "候补评委", required = false, max = 50, clause = "E5")
        List<String> spares,

        @Field(value = "与候选人只是同名的评委", required = false, max = 50, clause = "E5")
        List<String> namesakes) {

    /** Nobody of the judges bears a candidate's name. */
    public Draw(Optional<String> seed, List<String> judges, List<String> spares) {
        this(seed, judges, spares, List.of());
    }
}
