package org.huanjie.models;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.assessment.AreaRequest;
import org.huanjie.assessment.CampaignLedger;
import org.huanjie.assessment.LetterRequest;
import org.huanjie.assessment.Populations;
import org.huanjie.assessment.TickRequest;
import org.huanjie.assessment.VisitRequest;
import org.huanjie.campaign.CampaignRequest;
import org.huanjie.campaign.CampaignWalk;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaign.ExemptionRequest;
import org.huanjie.campaign.Exemptions;
import org.huanjie.election.AllElections;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionService;
import org.huanjie.ids.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A county whose villages elect together, from the plan to the archive, with a finding in a spot check and a village of concern. */
@Component
class CountyCampaign {

    private static final String COUNTY = "650121";
    private static final String ONE_VILLAGE = "650121100200";
    private static final String LEAGUE = "urumqi-league";
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-12-01");

    private final CampaignWalk walk;
    private final Campaigns campaigns;
    private final Exemptions exemptions;
    private final CampaignLedger ledger;
    private final Populations populations;
    private final ElectionService elections;
    private final JdbcClient jdbc;

    private boolean finding;
    private boolean concern;

    CountyCampaign(
            CampaignWalk walk,
            Campaigns campaigns,
            Exemptions exemptions,
            CampaignLedger ledger,
            Populations populations,
            ElectionService elections,
            JdbcClient jdbc) {
        this.walk = walk;
        this.campaigns = campaigns;
        this.exemptions = exemptions;
        this.ledger = ledger;
        this.populations = populations;
        this.elections = elections;
        this.jdbc = jdbc;
    }

    /** Goes to its end; each task is looked at before it is answered. */
    CampaignId held(Consumer<Task> looking) {
        begun("liaoning-2013");
        exemptions.ask(walk.id(), ONE_VILLAGE, new ExemptionRequest("村庄正在撤并。", Optional.empty()), "admin");
        answerAll(looking);
        keepTheLedgers();
        endTheElections();
        while (walk.goOn()) {
            walk.runJobs();
            answerAll(looking);
        }
        return walk.id();
    }

    /** Is begun under a scheme, and nothing more. */
    CampaignId begun(String scheme) {
        CampaignWalk.at("2026-12-01T09:00");
        walk.begin(new CampaignRequest(
                COUNTY,
                Map.of("village", "liaoning-village-2013"),
                FIRST_DAY,
                "",
                Optional.of(scheme),
                Optional.empty()));
        return walk.id();
    }

    CampaignId id() {
        return walk.id();
    }

    void stop() {
        campaigns.stop(walk.id(), "试验结束", "admin");
    }

    List<Task> open() {
        return walk.open();
    }

    private void answerAll(Consumer<Task> looking) {
        for (List<Task> open = walk.open(); !open.isEmpty(); open = walk.open()) {
            Task task = open.get(0);
            looking.accept(task);
            boolean approval = task.getTaskDefinitionKey().equals("approveCampaign");
            walk.answer(task, approval ? "urumqi-party" : LEAGUE, answer -> change(task, answer));
            walk.runJobs();
        }
    }

    private void change(Task task, ObjectNode answer) {
        if (!finding && task.getTaskDefinitionKey().equals("callPlaces")) {
            finding = true;
            ((ObjectNode) answer.withArray("calls").get(0))
                    .put("reached", false)
                    .put("tries", 3)
                    .remove("answers");
        }
        if (!concern && task.getTaskDefinitionKey().equals("answerLookBack")) {
            concern = true;
            ObjectNode place = (ObjectNode) answer.withArray("places").get(0);
            place.put("facts", "公示少了一天").putArray("concerns").add("procedure");
        }
    }

    private void keepTheLedgers() {
        CampaignId id = walk.id();
        ledger.tick(
                id, COUNTY, new TickRequest("four-blocks", "", "survey", FIRST_DAY, Optional.empty(), "调研报告"), LEAGUE);
        ledger.sign(id, COUNTY, new LetterRequest("李文斌", FIRST_DAY), LEAGUE);
        ledger.assign(id, COUNTY, new AreaRequest("李文斌", "赵雪梅", "板房沟镇"), LEAGUE);
        ledger.visit(id, COUNTY, new VisitRequest(FIRST_DAY, "赵雪梅", "查看公告张贴情况"), LEAGUE);
        populations.read("区划代码,人口\n650121,50000".getBytes(StandardCharsets.UTF_8), code -> true, LEAGUE);
    }

    private void endTheElections() {
        AllElections.of(elections).stream()
                .filter(election -> election.status() == Election.Status.RUNNING)
                .filter(election -> election.division().startsWith(COUNTY))
                .forEach(election -> elections.withdraw(election.id(), "试验结束", "admin"));
        jdbc.sql("update election set status = 'COMPLETED' where division like ? and start_date = ?")
                .params(COUNTY + "%", FIRST_DAY)
                .update();
    }
}
