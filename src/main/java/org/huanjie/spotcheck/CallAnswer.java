package org.huanjie.spotcheck;

import org.huanjie.input.Field;

/**
 * What was heard to one question.
 *
 * @param said {@code yes} or {@code no} where the question asks for that
 */
public record CallAnswer(
        @Field(value = "问题", id = true, clause = "F.5") String question,

        @Field(value = "回答", required = false, clause = "F.5")
        String said) {

    public static final String YES = "yes";
    public static final String NO = "no";
}
