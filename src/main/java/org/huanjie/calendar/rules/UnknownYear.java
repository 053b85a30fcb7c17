package org.huanjie.calendar.rules;

/** A date lies in a year for which there is no holiday data. */
public class UnknownYear extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownYear(int year) {
        super("没有" + year + "年的放假调休数据");
    }
}
