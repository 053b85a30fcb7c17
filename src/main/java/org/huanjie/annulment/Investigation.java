package org.huanjie.annulment;

import org.huanjie.answer.Asked;

/** What the League body above found out, and whether it asks to annul (E21). */
public record Investigation(
        @Asked(value = "调查核实情况", min = 10, max = 2000, clause = "E21")
        String findings,

        @Asked(value = "是否提请宣布无效", clause = "E21") boolean annul) {}
