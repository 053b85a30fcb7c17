package org.huanjie.person;

/** On the establishment of the body or not. */
public enum Staffing implements Titled {
    INSIDE("编制内"),
    OUTSIDE("编制外");

    private final String title;

    Staffing(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
