package org.huanjie.person;

/** Full-time or part-time. */
public enum TimeCommitment implements Titled {
    FULL_TIME("专职"),
    PART_TIME("兼职");

    private final String title;

    TimeCommitment(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
