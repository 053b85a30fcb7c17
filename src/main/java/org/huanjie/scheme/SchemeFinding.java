package org.huanjie.scheme;

/**
 * What the check of a scheme or of a timetable found.
 *
 * @param rule the check that speaks, such as {@code officers}
 * @param field path of what is meant in the scheme's text, such as {@code size.max}; empty when the whole is meant
 * @param clause the clause that asks for it; empty when no clause does
 * @param message in Chinese
 */
public record SchemeFinding(Level level, String rule, String field, String clause, String message) {

    /** Whether it stops the scheme from being used. */
    public enum Level {
        BLOCKING,
        WARNING
    }

    public static SchemeFinding blocking(String rule, String field, String clause, String message) {
        return new SchemeFinding(Level.BLOCKING, rule, field, clause, message);
    }

    public static SchemeFinding warning(String rule, String field, String clause, String message) {
        return new SchemeFinding(Level.WARNING, rule, field, clause, message);
    }
}
