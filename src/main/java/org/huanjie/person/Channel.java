package org.huanjie.person;

/** How a person came to be nominated. */
public enum Channel implements Titled {
    ORGANISATION("组织推荐"),
    JOINT("联名推荐"),
    DEMOCRATIC("民主推荐"),
    SELF("个人自荐");

    private final String title;

    Channel(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
