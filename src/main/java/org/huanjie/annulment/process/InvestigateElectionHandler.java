package org.huanjie.annulment.process;

import java.util.Map;
import org.huanjie.annulment.Annulment;
import org.huanjie.annulment.Annulments;
import org.huanjie.annulment.Investigation;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The League body above looks into an election and says whether it asks to annul it (E21). */
@Component
class InvestigateElectionHandler implements UserTaskHandler<Investigation> {

    private final Annulments annulments;

    InvestigateElectionHandler(Annulments annulments) {
        this.annulments = annulments;
    }

    @Override
    public Object form(TaskContext task) {
        Annulment annulment = annulments.open(task.election()).orElseThrow();
        return Map.of(
                "context", Map.of("grounds", annulment.grounds(), "reply", annulment.reply()),
                "findings", annulment.findings(),
                "annul", false);
    }

    @Override
    public void complete(TaskContext task, Investigation answer) {
        annulments.report(task.election(), answer, task.actor());
        task.route(AnnulmentModel.PROPOSED, answer.annul());
    }
}
