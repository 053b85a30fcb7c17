package org.huanjie.campaignscheme;

import org.huanjie.division.Codes;
import org.huanjie.input.InChinese;

/** A level of administration, at which somebody is responsible for a part of a campaign (LN-3.1). */
public enum Tier implements InChinese {
    PROVINCE("省"),
    CITY("市"),
    COUNTY("县"),
    TOWNSHIP("乡镇、街道"),
    VILLAGE("村、社区");

    private final String title;

    Tier(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /** The level of a division, by its code. */
    public static Tier of(String division) {
        return values()[Codes.upTo(division).size() - 1];
    }
}
