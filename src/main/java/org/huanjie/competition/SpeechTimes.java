package org.huanjie.competition;

import java.util.List;
import org.huanjie.answer.Asked;

/** How long everybody spoke (E6). */
public record SpeechTimes(
        @Asked(value = "用时", min = 1, clause = "E6") List<Row> times) {

    /** One speech. */
    public record Row(
            @Asked(value = "演讲人", max = 200, clause = "E6") String speaker,
            @Asked(value = "用时（秒）", clause = "E6") int seconds) {}
}
