package org.huanjie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.ids.CampaignId;
import org.huanjie.spotcheck.HeldCampaign;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;

/** Spot checks and look back of a campaign, filled in by a county and a township, and read on their pages. */
@Import(HeldCampaign.class)
class ChecksBrowserTest extends BrowserTest {

    private static final String COUNTY = "460203";
    private static final String ITS_NEIGHBOUR = "460204";
    private static final String TOWNSHIP = "460203198";

    @Autowired
    private HeldCampaign held;

    @Autowired
    private Divisions divisions;

    @Autowired
    private TestRestTemplate http;

    @Test
    void aCountyCallsWhatFellToItAndATownshipLooksBackAtItsPlaces() {
        List<String> own =
                divisions.below(TOWNSHIP).stream().limit(5).map(Division::code).toList();
        CampaignId campaign = held.held(
                "browser",
                "4602",
                "liaoning-2013",
                Stream.concat(own.stream(), held.villages(ITS_NEIGHBOUR, 56).stream())
                        .toList());
        held.start("spotCheck", Map.of("round", 1));
        held.start("lookBack", Map.of());
        http.withBasicAuth("admin", "demo").postForEntity("/api/demo/clock", Map.of("advance", "P31D"), String.class);

        Visitor county = visitor().signIn("jiyang-superior");
        Task call = held.open("callPlaces").stream()
                .filter(task -> held.group(task).equals("league:" + COUNTY))
                .findFirst()
                .orElseThrow();
        Locator calls = taken(county, call, "电话抽查");
        assertThat(calls).containsText("1. 三亚市");
        assertThat(calls).containsText("到会多少人");
        county.screenshot("spot-check-call");
        county.page().locator("#calls-0-answers-1-said").fill("很久");
        county.page().getByText("完成").last().click();
        assertThat(calls).containsText("“公告张贴了几天”应填数字");
        county.screenshot("spot-check-call-refused");

        Visitor township = visitor().signIn("jiyang-league");
        Locator answers = taken(township, held.open("answerLookBack").get(0), "回头看");
        assertThat(answers).containsText("1. " + divisions.name(own.get(0)));
        assertThat(answers).containsText("程序有没有疏漏");
        township.screenshot("look-back-answers");
        held.open("answerLookBack").forEach(task -> held.answer(task, ChecksBrowserTest::concern));
        held.open("callPlaces").forEach(task -> held.answer(task, ChecksBrowserTest::complaint));
        http.withBasicAuth("admin", "demo").postForEntity("/api/demo/clock", Map.of("advance", "PT1H"), String.class);

        Visitor administrator = visitor().signIn("admin").open("/campaigns/" + campaign + "/spot-checks");
        assertThat(administrator.page().locator("main")).containsText("有没有人反映问题");
        administrator.screenshot("spot-checks");
        administrator.open("/campaigns/" + campaign + "/look-back");
        assertThat(administrator.page().locator("main")).containsText("公示少了一天");
        administrator.screenshot("look-back");
        Locator plan = taken(
                township,
                held.open("drawUpRemedy").stream()
                        .filter(task -> held.group(task).equals("league:" + TOWNSHIP))
                        .findFirst()
                        .orElseThrow(),
                "一村一策");
        assertThat(plan).containsText("公示少了一天");
        township.screenshot("remedy");
        county.open("/campaigns/" + campaign + "/spot-checks");
        assertThat(county.page().locator("main")).not().containsText(divisions.name(ITS_NEIGHBOUR));
    }

    private static Locator taken(Visitor visitor, Task task, String heading) {
        visitor.open("/camunda/app/tasklist/default/#/?task=" + task.getId());
        visitor.page().getByText("认领").first().click();
        Locator form = visitor.page().locator("form[name='form'], form.form").last();
        assertThat(form).containsText(heading);
        return form;
    }

    private static void concern(ObjectNode sheet) {
        ObjectNode row = (ObjectNode) sheet.withArray("places").get(0);
        row.putArray("concerns").add("procedure");
        row.put("facts", "公示少了一天");
    }

    private static void complaint(ObjectNode sheet) {
        sheet.withArray("calls").forEach(call -> call.withArray("answers").forEach(answer -> {
            if (answer.get("question").asText().equals("complaint")) {
                ((ObjectNode) answer).put("said", "yes");
            }
        }));
    }
}
