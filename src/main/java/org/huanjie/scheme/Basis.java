package org.huanjie.scheme;

import org.huanjie.input.Field;

/**
 * Where a value of a scheme comes from.
 *
 * @param clause the clause of the source, such as {@code JY-4.1b}, or the rule in the domain's parts A.10, B and H
 * @param assumption why this value was chosen where the source is silent; empty when the source states it
 */
public record Basis(
        String clause,

        @Field(value = "采用该值的理由", required = false, max = 300)
        String assumption) {

    public boolean assumed() {
        return !assumption.isEmpty();
    }
}
