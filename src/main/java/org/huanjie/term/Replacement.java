package org.huanjie.term;

import org.huanjie.input.Field;

/** How vacant seats are filled (E22, JY-4.3.5d). */
public record Replacement(
        @Field(value = "补缺方式", clause = "E22") Way way,

        @Field(value = "理由", max = 500, clause = "E22") String reason) {

    /** The ways to fill a seat. */
    public enum Way {
        /** The party committee and the League body above agree to an officer (JY-4.3.5d). */
        APPOINTMENT("届中指派"),
        BY_ELECTION("补选"),
        LEAVE_VACANT("保留空缺");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
