package org.huanjie.counting;

import org.huanjie.input.Field;

/**
 * Papers on which it was doubtful what the voter wanted, and what was decided on them before the count was signed (B.4).
 *
 * @param decidedBy who presided
 */
public record Doubtful(
        @Field(value = "疑问票张数", min = 1, clause = "B.4") int papers,

        @Field(value = "疑问之处", min = 2, max = 200, clause = "B.4")
        String question,

        @Field(value = "认定", clause = "B.4") Ruling ruling,

        @Field(value = "由谁认定", min = 2, max = 100, clause = "B.4")
        String decidedBy) {

    /** What cannot be read on a partly valid paper counts as an abstention. */
    public enum Ruling {
        VALID("有效"),
        PARTLY_VALID("部分有效，看不清的按弃权计"),
        INVALID("无效");

        private final String title;

        Ruling(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
