package org.huanjie.lookback.process;

/** Names of the models of look backs that code uses. */
public final class LookBackModel {

    /** The county whose places are looked at. */
    public static final String COUNTY = "county";

    /** The division whose League body answers for its places. */
    public static final String ANSWERER = "answerer";

    /** The place of concern that a remedy is for. */
    public static final String PLACE = "placeOfConcern";

    /** Whether the place is struck off the ledger. */
    static final String RESOLVED = "resolved";

    private LookBackModel() {}
}
