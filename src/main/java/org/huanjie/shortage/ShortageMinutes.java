package org.huanjie.shortage;

import java.util.List;
import java.util.Map;
import org.huanjie.ids.PostId;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** What is done about too few candidates, as the minutes have it. */
public sealed interface ShortageMinutes extends MinutesRecord {

    @Action("extension-asked")
    record ExtensionAsked(int days, String reason) implements ShortageMinutes {}

    @Action("remedy-chosen")
    record RemedyChosen(RemedyChoice.Kind remedy, List<RemedyChoice.Row> seats, String reason)
            implements ShortageMinutes {}

    /** @param seats the new number of seats by post */
    @Action("seats-reduced")
    record SeatsReduced(Map<PostId, Integer> seats) implements ShortageMinutes {}

    @Action("report-accepted")
    record ReportAccepted(String reported, String opinion) implements ShortageMinutes {}

    @Action("report-sent-back")
    record ReportSentBack(String reported, String opinion) implements ShortageMinutes {}
}
