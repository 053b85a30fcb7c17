package org.huanjie.input;

/**
 * A field of an answer as the task catalogue lists it.
 *
 * @param path such as {@code candidates[].for}
 * @param type text, integer, decimal, boolean, date, time, date-time, choice, object, list or map
 * @param bounds what limits it, such as {@code 0..100} or {@code yes|no}; empty when nothing does
 * @param meaning the label in Chinese
 */
public record AnswerField(String path, String type, boolean required, String bounds, String meaning) {}
