package org.huanjie.person;

/** The highest education that somebody completed, in ascending order; senior-secondary and vocational are one level. */
public enum Education implements Titled {
    JUNIOR_SECONDARY("初中", 1),
    SENIOR_SECONDARY("高中", 2),
    /** 中专、职高、技校. */
    VOCATIONAL("中专（职业）", 2),
    COLLEGE("大专", 3),
    BACHELOR("本科", 4),
    MASTER("硕士", 5),
    DOCTOR("博士", 6);

    private final String title;
    private final int level;

    Education(String title, int level) {
        this.title = title;
        this.level = level;
    }

    @Override
    public String title() {
        return title;
    }

    /** Whether it is of the same level as another one, or a higher one. */
    public boolean atLeast(Education other) {
        return level >= other.level;
    }
}
