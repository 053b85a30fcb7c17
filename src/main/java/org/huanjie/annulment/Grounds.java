package org.huanjie.annulment;

import org.huanjie.input.Field;

/** What gives rise to looking into an election (E21). */
public record Grounds(
        @Field(value = "事由", min = 10, max = 1000, clause = "E21")
        String grounds) {}
