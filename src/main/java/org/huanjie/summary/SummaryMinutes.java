package org.huanjie.summary;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.roster.MakeUp;

/** What the summary stage puts into the minutes. */
public sealed interface SummaryMinutes extends MinutesRecord {

    /**
     * @param after of the whole committee
     * @param brought of those whom this election brought
     * @param goalsPosted when the goals of the term were posted; empty when they were not
     */
    @Action("summary-reported")
    record SummaryReported(
            Summary.Before before,
            MakeUp after,
            MakeUp brought,
            String addressees,
            @JsonInclude(NON_ABSENT) Optional<LocalDate> goalsPosted)
            implements SummaryMinutes {}

    /** @param items how many there are */
    @Action("archive-checked")
    record ArchiveChecked(int items, String keeper, String place) implements SummaryMinutes {}
}
