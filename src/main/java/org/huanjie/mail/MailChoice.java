package org.huanjie.mail;

/** How a person wants mail that is not addressed to the body alone. */
public enum MailChoice {
    AT_ONCE("随时发送"),
    DAILY("每日汇总"),
    NONE("不接收");

    private final String title;

    MailChoice(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
