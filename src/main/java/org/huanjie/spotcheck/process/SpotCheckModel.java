package org.huanjie.spotcheck.process;

/** Names of the models of spot checks that code uses. */
public final class SpotCheckModel {

    /** Which round, from 1. */
    public static final String ROUND = "round";

    /** The county whose people call. */
    public static final String CALLING_COUNTY = "callingCounty";

    /** The division that has to put findings right. */
    public static final String RESPONSIBLE = "responsible";

    private SpotCheckModel() {}
}
