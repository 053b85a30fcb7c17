package org.huanjie.annulment;

import org.huanjie.ids.ElectionId;

/**
 * Proceedings to take an election's result away (E21).
 *
 * @param grounds what gave rise to them
 * @param findings what the League body above found out; empty before
 * @param reply what the party committee said last; empty before
 */
public record Annulment(
        String id, ElectionId election, State state, String grounds, String findings, String reply, String begunBy) {

    /** How proceedings stand. */
    public enum State {
        INVESTIGATED("上级团组织正在调查"),
        PROPOSED("等待党组织审议"),
        DISMISSED("结果有效"),
        ANNULLED("已宣布无效");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
