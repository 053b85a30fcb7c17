package org.huanjie.spotcheck.process;

import static org.huanjie.engine.Executions.campaign;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.access.BodyKind;
import org.huanjie.campaign.Campaigns;
import org.huanjie.division.Codes;
import org.huanjie.spotcheck.SpotChecks;
import org.springframework.stereotype.Component;

/** What the models of spot checks ask. */
@Component
public class SpotCheckRoutes {

    private final SpotChecks checks;
    private final Campaigns campaigns;

    SpotCheckRoutes(SpotChecks checks, Campaigns campaigns) {
        this.checks = checks;
        this.campaigns = campaigns;
    }

    /** The numbers of the rounds that the campaign's scheme asks for; none without spot checks. */
    public List<Integer> rounds(DelegateExecution execution) {
        return checks.planned(campaign(execution));
    }

    /** The counties whose people call. */
    public List<String> callers(DelegateExecution execution) {
        return checks.callers(campaign(execution), round(execution));
    }

    public String callersLeague(DelegateExecution execution) {
        return BodyKind.LEAGUE.body(callingCounty(execution)).group();
    }

    /** The calls stand with the county that makes them. */
    public String callersTenant(DelegateExecution execution) {
        return Codes.tenant(callingCounty(execution));
    }

    /** Whether the round goes on because too many places failed. */
    public boolean extended(DelegateExecution execution) {
        return !checks.extended(campaign(execution), round(execution)).isEmpty();
    }

    /** Whether the round has found something. */
    public boolean findings(DelegateExecution execution) {
        return !checks.findings(campaign(execution), round(execution)).isEmpty();
    }

    /** The divisions that have to put something right. */
    public List<String> responsible(DelegateExecution execution) {
        return checks.responsible(campaign(execution), round(execution));
    }

    public String responsibleLeague(DelegateExecution execution) {
        return BodyKind.LEAGUE.body(responsibleDivision(execution)).group();
    }

    /** The rectification stands with those who are responsible. */
    public String responsibleTenant(DelegateExecution execution) {
        return Codes.tenant(responsibleDivision(execution));
    }

    /** Whether all that a division had to put right is confirmed. */
    public boolean settled(DelegateExecution execution) {
        return checks.open(campaign(execution), round(execution), responsibleDivision(execution))
                .isEmpty();
    }

    /** The League body of the campaign's region. */
    public String regionLeague(DelegateExecution execution) {
        return BodyKind.LEAGUE.body(campaigns.get(campaign(execution)).region()).group();
    }

    private static int round(DelegateExecution execution) {
        return (Integer) execution.getVariable(SpotCheckModel.ROUND);
    }

    private static String callingCounty(DelegateExecution execution) {
        return (String) execution.getVariable(SpotCheckModel.CALLING_COUNTY);
    }

    private static String responsibleDivision(DelegateExecution execution) {
        return (String) execution.getVariable(SpotCheckModel.RESPONSIBLE);
    }
}
