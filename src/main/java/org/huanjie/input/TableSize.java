package org.huanjie.input;

/**
 * How large a table may be.
 *
 * @param rows at most, as many as Excel has or fewer
 */
record TableSize(int rows) {

    /** One that is kept in memory. */
    static final TableSize USUAL = new TableSize(200_000);

    /** One that is read row by row: as long as a sheet of Excel can be. */
    static final TableSize LONG = new TableSize(1_048_576);
}
