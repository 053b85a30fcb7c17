package org.huanjie.spotcheck;

/**
 * An answer that is not in order.
 *
 * @param question the question's id, or {@link SpotCheckFinding#NOT_REACHED}
 * @param recorded what the election's own record says, or should be said
 */
public record FailedAnswer(String question, String words, String said, String recorded, String clause) {}
