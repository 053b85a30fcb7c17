package org.huanjie.ballot;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.huanjie.answer.Asked;

/** A meeting without quorum is called together on another day (E8). */
public record Postponement(
        @Asked(value = "新会期", clause = "E8") LocalDate date,
        @Asked(value = "时间", clause = "E8") Optional<LocalTime> time,
        @Asked(value = "地点", clause = "E8") Optional<String> place,

        @Asked(value = "改期原因", min = 2, max = 500, clause = "E8")
        String reason) {}
