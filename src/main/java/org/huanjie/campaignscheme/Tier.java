package org.huanjie.campaignscheme;

import java.util.Optional;
import org.huanjie.division.Codes;
import org.huanjie.input.InChinese;

/** A level of administration, at which somebody is responsible for a part of a campaign (LN-3.1). */
public enum Tier implements InChinese {
    PROVINCE("省", 2),
    CITY("市", 4),
    COUNTY("县", 6),
    TOWNSHIP("乡镇、街道", 9),
    VILLAGE("村、社区", 12);

    private final String title;
    private final int digits;

    Tier(String title, int digits) {
        this.title = title;
        this.digits = digits;
    }

    @Override
    public String title() {
        return title;
    }

    /** The level of a division, by its code. */
    public static Tier of(String division) {
        return values()[Codes.upTo(division).size() - 1];
    }

    /** The division of this level in which another lies, or which it is; nothing for a division above this level. */
    public Optional<String> around(String division) {
        return division.length() < digits ? Optional.empty() : Optional.of(division.substring(0, digits));
    }

    /** Whether it lies below another. */
    public boolean below(Tier other) {
        return compareTo(other) > 0;
    }
}
