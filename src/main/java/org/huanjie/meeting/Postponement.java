package org.huanjie.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.huanjie.input.Field;

/** A meeting without quorum is called together on another day (E8). */
public record Postponement(
        @Field(value = "新会期", clause = "E8") LocalDate date,
        @Field(value = "时间", clause = "E8") Optional<LocalTime> time,
        @Field(value = "地点", clause = "E8") Optional<String> place,

        @Field(value = "改期原因", min = 2, max = 500, clause = "E8")
        String reason) {}
