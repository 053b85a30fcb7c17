package org.huanjie.eligibility.rules;

/**
 * What one rule of a scheme says of one applicant.
 *
 * @param rule the rule's stable name, such as {@code age}
 * @param clause the clause of the source that the rule rests on
 * @param message the reason in Chinese
 */
public record Ruling(String rule, Outcome outcome, String clause, String message) {

    /** From best to worst. */
    public enum Outcome {
        PASS,
        /** Allowed only if the party committee grants a reasoned waiver. */
        WAIVER,
        FAIL
    }
}
