package org.huanjie.congress;

import java.util.List;
import org.huanjie.input.Field;

/** The delegates to a congress, as their units have elected them (UC-6). */
public record Delegates(
        @Field(value = "选举单位和代表", min = 1, max = 200) List<Unit> units) {

    /**
     * A unit and its delegates.
     *
     * @param entitled those who were due at the unit's meeting
     * @param present those of them who came
     */
    public record Unit(
            @Field(value = "选举单位", max = 100) String unit,

            @Field(value = "应到人数", min = 1, max = 1_000_000, clause = "B.4")
            int entitled,

            @Field(value = "实到人数", min = 0, max = 1_000_000, clause = "B.4")
            int present,

            @Field(value = "当选代表", name = true, min = 1, max = 500)
            List<String> delegates) {}

    /** How many delegates there are. */
    public int count() {
        return units.stream().mapToInt(unit -> unit.delegates().size()).sum();
    }
}
