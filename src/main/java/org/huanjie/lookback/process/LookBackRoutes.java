package org.huanjie.lookback.process;

import static org.huanjie.engine.Executions.campaign;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.access.BodyKind;
import org.huanjie.division.Codes;
import org.huanjie.lookback.LookBackPlace;
import org.huanjie.lookback.LookBacks;
import org.springframework.stereotype.Component;

/** What the models of look backs ask. */
@Component
public class LookBackRoutes {

    private final LookBacks lookBacks;

    LookBackRoutes(LookBacks lookBacks) {
        this.lookBacks = lookBacks;
    }

    /** Whether the campaign's scheme asks for a look back. */
    public boolean asked(DelegateExecution execution) {
        return lookBacks.asked(campaign(execution)).isPresent();
    }

    /** The divisions whose League bodies answer for their places. */
    public List<String> answerers(DelegateExecution execution) {
        return lookBacks.answerers(campaign(execution));
    }

    public String answeringLeague(DelegateExecution execution) {
        return BodyKind.LEAGUE.body(answerer(execution)).group();
    }

    public String answeringTenant(DelegateExecution execution) {
        return Codes.tenant(answerer(execution));
    }

    /** The codes of the places in the ledger. */
    public List<String> ofConcern(DelegateExecution execution) {
        return lookBacks.ofConcern(campaign(execution)).stream()
                .map(LookBackPlace::code)
                .toList();
    }

    /** The League body that answered for the place of concern. */
    public String planningLeague(DelegateExecution execution) {
        return BodyKind.LEAGUE.body(Codes.superior(place(execution))).group();
    }

    /** The League body above it, which looks at the place again: nobody strikes off what they have planned. */
    public String checkingLeague(DelegateExecution execution) {
        return BodyKind.LEAGUE
                .body(Codes.superior(Codes.superior(place(execution))))
                .group();
    }

    public String placeTenant(DelegateExecution execution) {
        return Codes.tenant(place(execution));
    }

    private static String answerer(DelegateExecution execution) {
        return (String) execution.getVariable(LookBackModel.ANSWERER);
    }

    private static String place(DelegateExecution execution) {
        return (String) execution.getVariable(LookBackModel.PLACE);
    }
}
