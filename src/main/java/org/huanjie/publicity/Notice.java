package org.huanjie.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.NoticeId;

/**
 * A public announcement or notice and its window.
 *
 * @param text the text as posted, including the notice period
 * @param from the day of posting, which is not counted
 * @param to the last day; the window ends at 00:00 of the day after it
 * @param warnings ids such as {@code calendar-year-missing}
 * @param listChanged whether somebody on it has been struck off since, so that it must be posted anew (E14)
 */
public record Notice(
        NoticeId id,
        ElectionId election,
        NoticeKind kind,
        State state,
        String title,
        String text,
        String scope,
        List<String> media,
        String phone,
        String address,
        LocalDate from,
        LocalDate to,
        List<String> warnings,
        String postedBy,
        Instant postedAt,
        boolean listChanged) {

    /** How a notice stands. */
    public enum State {
        /** Its window runs. */
        OPEN("正在张贴"),
        ENDED("已经期满");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
