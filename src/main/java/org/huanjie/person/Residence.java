package org.huanjie.person;

/** Where a person lives or works; RESIDENT means lives or works there long-term. */
public enum Residence implements Titled {
    REGISTERED("本地户籍"),
    RESIDENT("在本地长期居住或工作"),
    ELSEWHERE("非本地户籍且不在本地长期居住或工作");

    private final String title;

    Residence(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
