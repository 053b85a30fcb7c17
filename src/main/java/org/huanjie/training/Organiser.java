package org.huanjie.training;

import org.huanjie.input.InChinese;

/** The level that holds a course (GD-14 to GD-17). */
public enum Organiser implements InChinese {
    PROVINCE("省级"),
    CITY("市级"),
    COUNTY("县级"),
    TOWNSHIP("乡镇（街道）级");

    private final String title;

    Organiser(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
