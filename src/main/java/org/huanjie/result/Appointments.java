package org.huanjie.result;

import org.huanjie.document.PaperKind;
import org.huanjie.document.Papers;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.result.ResultMinutes.CommitteeAppointed;
import org.huanjie.result.ResultMinutes.Officer;
import org.huanjie.roster.Incumbents;
import org.huanjie.scheme.rules.StepClauses;
import org.huanjie.selection.Committee;
import org.springframework.stereotype.Service;

/** The new committee is appointed and takes office. */
@Service
public class Appointments {

    private final Committee committee;
    private final Papers papers;
    private final Elections elections;
    private final Incumbents incumbents;
    private final Minutes minutes;

    Appointments(Committee committee, Papers papers, Elections elections, Incumbents incumbents, Minutes minutes) {
        this.committee = committee;
        this.papers = papers;
        this.elections = elections;
        this.incumbents = incumbents;
        this.minutes = minutes;
    }

    /**
     * The new committee takes office on the day of its appointment.
     *
     * @throws Refusal when a post would have more people than seats
     */
    public void appoint(ElectionId election, Appointment appointment, String actor) {
        Refusal.ifAny(Committee.seatFaults(committee.seated(election), committee.seats(election)));
        papers.write(election, PaperKind.APPOINTMENT, appointment, actor);
        minutes.append(
                election,
                actor,
                StepClauses.of(elections.scheme(election), "appointment"),
                new CommitteeAppointed(
                        appointment.documentNumber(),
                        appointment.madeKnown(),
                        Officer.of(committee.printed(election))));
        incumbents.succeed(election, committee.seats(election), actor);
    }
}
