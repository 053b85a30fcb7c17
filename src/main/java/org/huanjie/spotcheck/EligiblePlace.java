package org.huanjie.spotcheck;

import org.huanjie.division.Codes;

/**
 * A place that a round of spot checks may draw: its election is over (LN-4.5).
 *
 * @param code of its division
 */
public record EligiblePlace(String code, String name) {

    private static final int CITY = 4;

    /** The line of a published list: what the lot and the list's digest are made of. */
    public String line() {
        return code + " " + name;
    }

    /** The city whose share it belongs to. */
    public String city() {
        return code.substring(0, Math.min(CITY, code.length()));
    }

    /** The county whose people never call it. */
    public String county() {
        return Codes.tenant(code);
    }
}
