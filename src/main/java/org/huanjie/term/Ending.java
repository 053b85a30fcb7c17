package org.huanjie.term;

/** How somebody's time in office ended. */
public enum Ending {
    /** The next committee took office. */
    SUCCEEDED("换届卸任"),
    /** A part-time officer's term was over (NS-4.4f). */
    LAPSED("任期届满自动卸免"),
    /** Left before the end of the term (E22). */
    LEFT("届中离任"),
    /** The election was annulled (E21). */
    ANNULLED("换届无效");

    private final String title;

    Ending(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
