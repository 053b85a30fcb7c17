package org.huanjie.lookback;

import java.time.LocalDate;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** What is done in a look back, as the campaign's minutes have it. */
public sealed interface LookBackMinutes extends MinutesRecord {

    @Action("look-back-opened")
    record Opened(int places) implements LookBackMinutes {}

    /** @param answerer the division whose League body answered */
    @Action("look-back-answered")
    record Answered(String answerer, LookBackSheet sheet) implements LookBackMinutes {}

    @Action("look-back-remedy-planned")
    record RemedyPlanned(String place, RemedyPlan plan, LocalDate recheckOn) implements LookBackMinutes {}

    @Action("look-back-remedy-checked")
    record RemedyChecked(String place, RemedyCheck check) implements LookBackMinutes {}

    /** @param concerns places that stood in the ledger, all struck off */
    @Action("look-back-closed")
    record Closed(int places, int concerns) implements LookBackMinutes {}
}
