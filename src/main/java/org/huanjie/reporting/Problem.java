package org.huanjie.reporting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.KebabEnums;

/**
 * Something that holds an election up, with the one level that answers for it (F.3, LN-3.5).
 *
 * @param evidence what the system saw, in Chinese
 * @param since the first day on which it was late, or on which it came up
 * @param days working days late up to the report's day
 * @param responsible the group of the body, such as {@code league:370614}
 * @param responsibleName in Chinese
 */
public record Problem(
        ElectionId election,
        String division,
        String body,
        Sort sort,
        String evidence,
        LocalDate since,
        int days,
        String responsible,
        String responsibleName) {

    /** The kinds of problems that the system sees by itself. */
    public enum Sort {
        STAGE_OVERDUE("阶段逾期"),
        REPLY_OVERDUE("批复逾期"),
        OBJECTION_OVERDUE("异议逾期未结"),
        QUORUM_FAILED("人数不足待改期");

        private final String title;

        Sort(String title) {
            this.title = title;
        }

        @JsonValue
        public String id() {
            return KebabEnums.name(this);
        }

        public String title() {
            return title;
        }
    }
}
