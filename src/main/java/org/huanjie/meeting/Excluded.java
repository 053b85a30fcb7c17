package org.huanjie.meeting;

import org.huanjie.input.Field;

/**
 * People with the right to vote who are not counted as due (B.4).
 *
 * @param reason what applies to these people
 * @param consent by what the body above agreed
 */
public record Excluded(
        @Field(value = "不计入应到的情形", clause = "B.4") Category category,
        @Field(value = "人数", min = 1, clause = "B.4") int people,

        @Field(value = "具体情况", min = 2, max = 200, clause = "B.4")
        String reason,

        @Field(value = "上级同意的依据", min = 2, max = 200, clause = "B.4")
        String consent) {

    /** The six categories that practice knows; everybody else counts as due. */
    public enum Category {
        MENTAL_ILLNESS("患精神疾病，不能表达意志"),
        ABROAD("出国半年以上"),
        SERVING_SENTENCE("服刑"),
        BEDRIDDEN("长期卧病，不能到会"),
        TRANSFERRED("调离、借调或外出半年以上"),
        RETIRED_ELSEWHERE("退休回乡，未转组织关系");

        private final String title;

        Category(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
