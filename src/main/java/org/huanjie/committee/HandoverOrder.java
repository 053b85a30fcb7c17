package org.huanjie.committee;

import java.time.LocalDate;
import org.huanjie.answer.Asked;

/** The League body above orders an old team that will not hand over to do so by a day (E23). */
public record HandoverOrder(
        @Asked(value = "责令移交的最后日期", clause = "E23") LocalDate deadline,

        @Asked(value = "督办人", max = 30, clause = "E23") String supervisor,

        @Asked(value = "责令内容", min = 2, max = 1000, clause = "E23")
        String order) {}
