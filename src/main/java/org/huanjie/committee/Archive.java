package org.huanjie.committee;

import java.util.List;
import org.huanjie.answer.Asked;

/** The check of the archive at the end: every paper is there, ballots are sealed (Z2). */
public record Archive(
        @Asked(value = "归档材料", min = 1, max = 60, clause = "Z2")
        List<Item> items,

        @Asked(value = "选票已封存", clause = "Z2") boolean ballotsSealed,
        @Asked(value = "保管人", max = 30, clause = "Z2") String keeper,
        @Asked(value = "存放地点", max = 100, clause = "Z2") String place) {

    public record Item(
            @Asked(value = "材料", max = 40) String id,
            @Asked("已归档") boolean filed) {}
}
