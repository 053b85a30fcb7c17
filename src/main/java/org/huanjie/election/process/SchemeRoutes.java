package org.huanjie.election.process;

import static org.huanjie.engine.Executions.election;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.election.rules.TermRule;
import org.huanjie.election.rules.TermRule.Timing;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Competition.Scoring;
import org.springframework.stereotype.Component;

/** What the models' gateways ask of the scheme with which the election began. */
@Component("scheme")
public class SchemeRoutes {

    private final Elections elections;

    SchemeRoutes(Elections elections) {
        this.elections = elections;
    }

    /** Whether the election is early or late relative to the term's end and must be approved first (B.1 Art 4, E20). */
    public boolean timing(DelegateExecution execution) {
        Election election = elections.get(election(execution));
        return scheme(execution)
                .term()
                .filter(term -> election.termEnd() != null)
                .filter(term -> TermRule.of(election.start(), election.termEnd(), term) != Timing.IN_TIME)
                .isPresent();
    }

    /** Whether villages or units are surveyed first (JY-6.1). */
    public boolean survey(DelegateExecution execution) {
        return scheme(execution).survey().isPresent();
    }

    /** Whether a public announcement with a window comes first (JY-4.3.3, NS-4.1). */
    public boolean announcement(DelegateExecution execution) {
        return scheme(execution).announcement().isPresent();
    }

    /** Whether candidates speak (XG-3.2.3, JY-4.3.5c, NS-4.3). */
    public boolean competition(DelegateExecution execution) {
        return scheme(execution).competition().isPresent();
    }

    /** Whether judges score the speeches (XG-3.2.3d). */
    public boolean scoring(DelegateExecution execution) {
        return scheme(execution)
                .competition()
                .filter(competition -> competition.scoring() != Scoring.NONE)
                .isPresent();
    }

    /** Whether a congress of delegates elects (UC-6). */
    public boolean congress(DelegateExecution execution) {
        return scheme(execution).congress().isPresent();
    }

    /** Whether anyone is chosen by ballot (JY-4.3.5, NS-4.0b). */
    public boolean ballot(DelegateExecution execution) {
        return !scheme(execution).ballots().isEmpty();
    }

    /** Whether the old team hands over to the new one (GD-3). */
    public boolean handover(DelegateExecution execution) {
        return scheme(execution).handover().isPresent();
    }

    /** Whether there is a training stage (JY-6.3). */
    public boolean training(DelegateExecution execution) {
        return scheme(execution).training().isPresent();
    }

    private Scheme scheme(DelegateExecution execution) {
        return elections.scheme(election(execution));
    }
}
