package org.huanjie.correction.process;

import java.util.Map;
import org.huanjie.correction.Correction;
import org.huanjie.correction.Corrections;
import org.huanjie.correction.Revision;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.roster.Candidates;
import org.springframework.stereotype.Component;

/** The author changes or drops a correction to which the second person did not consent (E26). */
@Component
class ReviseCorrectionHandler implements UserTaskHandler<Revision> {

    private final Corrections corrections;
    private final Candidates candidates;

    ReviseCorrectionHandler(Corrections corrections, Candidates candidates) {
        this.corrections = corrections;
        this.candidates = candidates;
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
                                "objection", correction.objection()),
                "insists", false,
                "facts", correction.content().facts(),
                "reason", correction.reason());
    }

    @Override
    public void complete(TaskContext task, Revision answer) {
        corrections.revise(task.election(), answer, task.actor());
        task.route(CorrectionModel.STILL_ASKED, answer.insists());
    }
}
