package org.huanjie.spotcheck;

import org.huanjie.input.Field;

/** The notice in which the findings of a round are circulated (LN-4.7). */
public record Circulation(
        @Field(value = "通报内容", min = 10, max = 4000, clause = "F.5")
        String text) {}
