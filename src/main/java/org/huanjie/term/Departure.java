package org.huanjie.term;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.answer.Asked;

/** Members who leave a committee before the end of its term (E22). */
public record Departure(
        @Asked(value = "离任人员", min = 1, max = 30, clause = "E22")
        List<Leaver> leavers) {

    /**
     * @param office the id of the person's time in office
     * @param leaves the day on which the person leaves
     */
    public record Leaver(
            @Asked(value = "任职", max = 60) String office,
            @Asked("离任原因") Cause cause,
            @Asked("离任日期") LocalDate leaves,
            @Asked(value = "情况说明", max = 300) String reason) {}

    /** Why somebody leaves. */
    public enum Cause {
        RESIGNED("辞职"),
        TRANSFERRED("工作调动"),
        REMOVED("免职"),
        DIED("去世"),
        OTHER("其他");

        private final String title;

        Cause(String title) {
            this.title = title;
        }

        /** Its Chinese name. */
        public String title() {
            return title;
        }
    }
}
