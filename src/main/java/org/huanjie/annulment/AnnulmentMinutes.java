package org.huanjie.annulment;

import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** What those above a body do to its election, as the minutes have it. */
public sealed interface AnnulmentMinutes extends MinutesRecord {

    @Action("annulment-begun")
    record Begun(String annulment, String grounds) implements AnnulmentMinutes {}

    @Action("annulment-dismissed")
    record Dismissed(String annulment, String findings) implements AnnulmentMinutes {}

    @Action("annulment-proposed")
    record Proposed(String annulment, String findings) implements AnnulmentMinutes {}

    @Action("annulment-consented")
    record Consented(String annulment, String opinion) implements AnnulmentMinutes {}

    @Action("annulment-sent-back")
    record SentBack(String annulment, String opinion) implements AnnulmentMinutes {}

    @Action("election-annulled")
    record Annulled(String annulment, String grounds, String findings) implements AnnulmentMinutes {}
}
