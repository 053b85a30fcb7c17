package org.huanjie.shortage.process;

/** Names of the model {@code shortage} that code uses. */
final class ShortageModel {

    /** Which remedy was chosen: organisation-nomination, reduced-seats or report-up. */
    static final String REMEDY = "remedy";

    /** Whether the election ends because there are too few candidates. */
    static final String ENDS = "ends";

    private ShortageModel() {}
}
