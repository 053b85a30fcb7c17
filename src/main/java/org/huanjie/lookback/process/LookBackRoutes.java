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

    /** The counties in which places are looked at. */
    public List<String> counties(DelegateExecution execution) {
        return lookBacks.answerers(campaign(execution)).stream()
                .map(Codes::tenant)
                .distinct()
                .toList();
    }

    /** What is done in a county stands with the county. */
    public String countyTenant(DelegateExecution execution) {
        return county(execution);
    }

    /** The divisions of a county whose League bodies answer for their places. */
    public List<String> answerers(DelegateExecution execution) {
        return lookBacks.answerers(campaign(execution)).stream()
                .filter(answerer -> Codes.tenant(answerer).equals(county(execution)))
                .toList();
    }

    public String answeringLeague(DelegateExecution execution) {
        return BodyKind.LEAGUE.body(answerer(execution)).group();
    }

    /** The codes of a county's places in the ledger. */
    public List<String> ofConcern(DelegateExecution execution) {
        return lookBacks.ofConcern(campaign(execution)).stream()
                .filter(place -> Codes.tenant(place.answerer()).equals(county(execution)))
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

    private static String county(DelegateExecution execution) {
        return (String) execution.getVariable(LookBackModel.COUNTY);
    }

    private static String answerer(DelegateExecution execution) {
        return (String) execution.getVariable(LookBackModel.ANSWERER);
    }

    private static String place(DelegateExecution execution) {
        return (String) execution.getVariable(LookBackModel.PLACE);
    }
}
