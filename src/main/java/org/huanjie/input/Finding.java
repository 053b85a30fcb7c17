package org.huanjie.input;

/**
 * One fault in what somebody sent.
 *
 * @param field path of the faulty value as the sender knows it, such as {@code candidates[1].for}; empty when the whole is meant
 * @param message what to mend, in Chinese
 * @param clause the clause of the sources that asks for it, such as {@code JY-4.1b}; empty when only the form asks
 */
public record Finding(String field, String message, String clause) {}
