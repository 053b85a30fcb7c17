package org.huanjie.election;

import java.time.LocalDate;
import org.huanjie.answer.Asked;

/**
 * When an election is held again (E21).
 *
 * @param pastConfirmed whether a start more than a week back is meant
 */
public record Repetition(
        @Asked(value = "启动日期", clause = "E21") LocalDate start,

        @Asked(value = "确认启动日期在一周以前", required = false, clause = "E18")
        boolean pastConfirmed) {}
