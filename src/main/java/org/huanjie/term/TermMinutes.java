package org.huanjie.term;

import java.util.List;
import java.util.Map;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.result.ResultMinutes.Officer;
import org.huanjie.term.Vacancy.Leaver;

/** What happens to a committee during its term, in the minutes of the election that brought it. */
public sealed interface TermMinutes extends MinutesRecord {

    @Action("offices-lapsed")
    record OfficesLapsed(List<Officer> offices) implements TermMinutes {}

    @Action("departure-reported")
    record DepartureReported(List<Leaver> leavers) implements TermMinutes {}

    @Action("departure-declined")
    record DepartureDeclined(String vacancy, String opinion) implements TermMinutes {}

    @Action("departure-confirmed")
    record DepartureConfirmed(String vacancy, List<Leaver> leavers, String opinion) implements TermMinutes {}

    /** @param seats how many of which posts are vacant */
    @Action("replacement-chosen")
    record ReplacementChosen(String vacancy, Replacement.Way way, Map<PostId, Integer> seats, String reason)
            implements TermMinutes {}

    @Action("appointment-proposed")
    record AppointmentProposed(String vacancy, List<Officer> people) implements TermMinutes {}

    @Action("proposed-checked")
    record ProposedChecked(String vacancy, List<Finding> findings) implements TermMinutes {}

    @Action("officers-appointed")
    record OfficersAppointed(String vacancy, String documentNumber, String madeKnown, List<Officer> officers)
            implements TermMinutes {}

    /** @param election the id of the by-election */
    @Action("by-election-started")
    record ByElectionStarted(String vacancy, ElectionId election, Map<PostId, Integer> seats) implements TermMinutes {}

    @Action("vacancy-closed")
    record VacancyClosed(String vacancy) implements TermMinutes {}
}
