package org.huanjie.preparation;

import java.util.List;
import org.huanjie.input.Field;

/** What the units report of their young people before the plan is made (JY-6.1, JY-4.2b). */
public record Survey(
        @Field(value = "各单位情况", min = 1, max = 500) List<Unit> units,

        @Field(value = "情况分析", max = 2000) String analysis) {

    public record Unit(
            @Field(value = "单位", max = 60) String name,

            @Field(value = "青年人数", min = 0, max = 1_000_000) int youths,

            @Field(value = "团员人数", min = 0, max = 1_000_000) int leagueMembers,

            @Field(value = "团组织数", min = 0, max = 10_000) int branches,

            @Field(value = "社会组织数", min = 0, max = 10_000) int socialOrganisations) {}
}
