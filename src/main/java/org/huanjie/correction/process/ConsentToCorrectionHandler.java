package org.huanjie.correction.process;

import java.util.List;
import java.util.Map;
import org.huanjie.access.People;
import org.huanjie.correction.Check;
import org.huanjie.correction.Correction;
import org.huanjie.correction.Corrections;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.review.CandidateFacts;
import org.huanjie.roster.Candidates;
import org.springframework.stereotype.Component;

/** A second person checks a correction (E26). */
@Component
class ConsentToCorrectionHandler implements UserTaskHandler<Check> {

    private final Corrections corrections;
    private final Candidates candidates;
    private final CandidateFacts facts;
    private final People people;

    ConsentToCorrectionHandler(Corrections corrections, Candidates candidates, CandidateFacts facts, People people) {
        this.corrections = corrections;
        this.candidates = candidates;
        this.facts = facts;
        this.people = people;
    }

    @Override
    public Object form(TaskContext task) {
        Correction correction = corrections.open(task.election()).orElseThrow();
        return Map.of(
                "context",
                Map.of(
                        "candidate",
                                candidates
                                        .get(task.election(), correction.candidate())
                                        .name(),
                        "changes", correction.content().changes(),
                        "reason", correction.reason(),
                        "askedBy", people.name(correction.askedBy()),
                        "findings", findings(correction)),
                "consents",
                false,
                "remark",
                "");
    }

    /** What the rules say of the right facts; a candidate who may not stand with them is dealt with as an objection or an annulment. */
    private List<Ruling> findings(Correction correction) {
        return facts
                .judged(
                        correction.election(),
                        correction.candidate(),
                        correction.content().facts())
                .findings()
                .stream()
                .filter(ruling -> ruling.outcome() != Ruling.Outcome.PASS)
                .toList();
    }

    @Override
    public void complete(TaskContext task, Check answer) {
        corrections.check(task.election(), answer, task.actor());
        task.route(CorrectionModel.CONSENTED, answer.consents());
    }
}
