package org.huanjie.election;

import java.time.LocalDate;
import org.huanjie.input.Field;

/**
 * When an election is held again (E21).
 *
 * @param pastConfirmed whether a start more than a week back is meant
 */
public record Repetition(
        @Field(value = "启动日期", clause = "E21") LocalDate start,

        @Field(value = "确认启动日期在一周以前", required = false, clause = "E18")
        boolean pastConfirmed) {}
