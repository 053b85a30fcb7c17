package org.huanjie.term;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.input.Field;
import org.huanjie.person.Titled;

/** Members who leave a committee before the end of its term (E22). */
public record MemberDeparture(
        @Field(value = "离任人员", min = 1, max = 30, clause = "E22")
        List<Leaver> leavers) {

    /** @param office the id of the person's time in office */
    public record Leaver(
            @Field(value = "任职", max = 60) String office,
            @Field("离任原因") Cause cause,
            @Field("离任日期") LocalDate leaves,
            @Field(value = "情况说明", max = 300) String reason) {}

    /** Why somebody leaves. */
    public enum Cause implements Titled {
        RESIGNED("辞职"),
        TRANSFERRED("工作调动"),
        REMOVED("免职"),
        DIED("去世"),
        OTHER("其他");

        private final String title;

        Cause(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }
}
