package org.huanjie.handover;

import java.time.LocalDate;
import org.huanjie.input.Field;

/** The League body above orders an old team that will not hand over to do so by a day (E23). */
public record HandoverOrder(
        @Field(value = "责令移交的最后日期", clause = "E23") LocalDate deadline,

        @Field(value = "督办人", max = 30, clause = "E23") String supervisor,

        @Field(value = "责令内容", min = 2, max = 1000, clause = "E23")
        String order) {}
