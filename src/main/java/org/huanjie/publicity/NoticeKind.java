package org.huanjie.publicity;

import java.util.Arrays;
import java.util.Optional;
import org.huanjie.scheme.Scheme;

/** What is made public, and in which step of the timetable. */
public enum NoticeKind {
    ANNOUNCEMENT("announcement", "announcement", "公告"),
    RESULT("result", "result-notice", "公示");

    private final String id;
    private final String step;
    private final String paper;

    NoticeKind(String id, String step, String paper) {
        this.id = id;
        this.step = step;
        this.paper = paper;
    }

    /** The value of {@code noticeKind} in the model. */
    public String id() {
        return id;
    }

    /** The step of the timetable in which it is posted. */
    public String step() {
        return step;
    }

    /** What the paper is called. */
    public String paper() {
        return paper;
    }

    /** What the scheme asks for; nothing when it does without. */
    public Optional<Scheme.Notice> asked(Scheme scheme) {
        return this == ANNOUNCEMENT ? scheme.announcement() : scheme.resultNotice();
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public static NoticeKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such kind of notice: " + id));
    }
}
