package org.huanjie.annulment;

import org.huanjie.answer.Asked;

/** What gives rise to looking into an election (E21). */
public record Grounds(
        @Asked(value = "事由", min = 10, max = 1000, clause = "E21")
        String grounds) {}
