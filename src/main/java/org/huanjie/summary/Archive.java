package org.huanjie.summary;

import java.util.List;
import org.huanjie.input.Field;

/** The check of the archive at the end: every paper is there, ballots are sealed (Z2). */
public record Archive(
        @Field(value = "归档材料", min = 1, max = 60, clause = "Z2")
        List<Item> items,

        @Field(value = "选票已封存", clause = "Z2") boolean ballotsSealed,
        @Field(value = "保管人", max = 30, clause = "Z2") String keeper,
        @Field(value = "存放地点", max = 100, clause = "Z2") String place) {

    public record Item(
            @Field(value = "材料", max = 40) String id,
            @Field("已归档") boolean filed) {}
}
