package org.huanjie.scheme;

/**
 * Where a value of a scheme comes from.
 *
 * @param clause the clause of the source, such as {@code JY-4.1b}, or the rule in the domain's parts A.10, B and H
 * @param assumption why this value was chosen where the source is silent; empty when the source states it
 */
public record Basis(String clause, String assumption) {

    public boolean assumed() {
        return !assumption.isEmpty();
    }
}
