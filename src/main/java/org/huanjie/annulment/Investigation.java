package org.huanjie.annulment;

import org.huanjie.input.Field;

/** What the League body above found out, and whether it asks to annul (E21). */
public record Investigation(
        @Field(value = "调查核实情况", min = 10, max = 2000, clause = "E21")
        String findings,

        @Field(value = "是否提请宣布无效", clause = "E21") boolean annul) {}
