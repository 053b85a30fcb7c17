package org.huanjie.summary;

import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.roster.MakeUp;

/** What the summary stage puts into the minutes. */
public sealed interface SummaryMinutes extends MinutesRecord {

    /**
     * @param after of the whole committee
     * @param brought of those whom this election brought
     */
    @Action("summary-reported")
    record SummaryReported(Summary.Before before, MakeUp after, MakeUp brought, String addressees)
            implements SummaryMinutes {}

    /** @param items how many there are */
    @Action("archive-checked")
    record ArchiveChecked(int items, String keeper, String place) implements SummaryMinutes {}
}
