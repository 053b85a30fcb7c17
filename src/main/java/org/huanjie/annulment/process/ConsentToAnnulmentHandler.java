package org.huanjie.annulment.process;

import java.util.Map;
import org.huanjie.annulment.Annulment;
import org.huanjie.annulment.Annulments;
import org.huanjie.annulment.Consent;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The party committee consents to an annulment or sends it back (E21). */
@Component
class ConsentToAnnulmentHandler implements UserTaskHandler<Consent> {

    private final Annulments annulments;

    ConsentToAnnulmentHandler(Annulments annulments) {
        this.annulments = annulments;
    }

    @Override
    public Object form(TaskContext task) {
        Annulment annulment = annulments.open(task.election()).orElseThrow();
        return Map.of(
                "context",
                Map.of("grounds", annulment.grounds(), "findings", annulment.findings()),
                "consents",
                false,
                "opinion",
                "");
    }

    @Override
    public void complete(TaskContext task, Consent answer) {
        annulments.decide(task.election(), answer, task.actor());
        task.route(AnnulmentModel.CONSENTED, answer.consents());
    }
}
