package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.huanjie.access.process.FirstStartAgain;
import org.huanjie.ids.ElectionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor of a province, a city or a county sees what runs there through every door, and nothing of other regions. */
class SupervisorsDoorsTest extends AccessTest {

    private static final String WEB_APPS = "/camunda/api/engine/engine/default";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identities;

    @Autowired
    private SupervisedRegions regions;

    @Autowired
    private FirstStartAgain firstStart;

    private ProcessInstance jiyang;

    @BeforeEach
    void anErrandInJiyang() {
        jiyang = errand(new ElectionId(AccessHouse.JIYANG), "460203");
    }

    @AfterEach
    void end() {
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(each -> runtime.deleteProcessInstance(each.getId(), "done"));
    }

    @ParameterizedTest
    @CsvSource({"46, 1", "4602, 1", "460203, 1", "44, 0", "4601, 0", "370614, 0"})
    void theSameIsSeenThroughEveryDoor(String region, int seen) {
        String account = "supervisor-" + region;
        appoint(account, region);
        browser.signIn(account, "demo");
        browser.get("/camunda/app/cockpit/default/");

        for (String counted : List.of("/process-instance/count", "/task/count", "/execution/count")) {
            assertThat(count(json(browser.getAs(account, "/engine-rest" + counted))))
                    .as(counted)
                    .isEqualTo(seen);
            assertThat(count(json(browser.get(WEB_APPS + counted)))).as(counted).isEqualTo(seen);
        }
        assertThat(json(browser.sendFromWebApplication("POST", COCKPIT + "/process-instance", "{}")))
                .hasSize(seen);
        assertThat(count(json(browser.sendFromWebApplication("POST", COCKPIT + "/process-instance/count", "{}"))))
                .isEqualTo(seen);
        assertThat(instances(browser.get(WEB_APPS + "/process-definition/statistics")))
                .isEqualTo(seen);
        assertThat(instances(browser.get(COCKPIT + "/process-definition/statistics")))
                .isEqualTo(seen);
        assertThat(instances(browser.getAs(account, "/engine-rest/process-definition/statistics")))
                .isEqualTo(seen);
        assertThat(browser.get(WEB_APPS + "/task/report/candidate-group-count").statusCode())
                .isEqualTo(200);
        assertThat(json(browser.get(WEB_APPS + "/task/report/candidate-group-count")))
                .hasSize(seen);
        assertThat(browser.get("/api/elections/" + AccessHouse.JIYANG + "/record")
                        .statusCode())
                .isEqualTo(seen == 1 ? 200 : 403);
    }

    @Test
    void aCountyThatComesLaterIsSeenToo() {
        appoint("supervisor-45", "45");
        accounts.create("nanning-wei", "韦敏", "wei@huanjie.example", "demo");
        accounts.join("nanning-wei", BodyKind.LEAGUE.body("450102001"), "450102");
        errand(new ElectionId(AccessHouse.NANNING), "450102");

        browser.signIn("supervisor-45", "demo");
        browser.get("/camunda/app/cockpit/default/");

        assertThat(count(json(browser.get(WEB_APPS + "/process-instance/count"))))
                .isEqualTo(1);
        assertThat(accounts.supervised("supervisor-45")).containsExactly("45");
    }

    @Test
    void supervisorsFromBeforeAreBroughtUpToDateAtTheStart() {
        accounts.create("supervisor-old", "督导", "old@huanjie.example", "demo");
        accounts.makeSupervisor("supervisor-old");
        accounts.openTenant("46");
        identities.createTenantUserMembership("46", "supervisor-old");

        firstStart.run();
        firstStart.run();

        assertThat(regions.of("supervisor-old")).containsExactly("46");
        assertThat(accounts.tenants("supervisor-old")).contains("46", "460203").doesNotContain("370614");
    }

    @Test
    void whoIsDismissedSeesNothingAnyLonger() {
        appoint("supervisor-gone", "46");
        accounts.dismissSupervisor("supervisor-gone");

        assertThat(accounts.tenants("supervisor-gone")).isEmpty();
        assertThat(browser.getAs("supervisor-gone", "/engine-rest/process-instance/count")
                        .statusCode())
                .isEqualTo(403);
    }

    private void appoint(String account, String region) {
        accounts.create(account, "督导", account + "@huanjie.example", "demo");
        accounts.makeSupervisor(account);
        accounts.oversee(account, region);
    }

    private ProcessInstance errand(ElectionId election, String tenant) {
        return runtime.startProcessInstanceByKey("errand", election.value(), Map.of("tenant", tenant));
    }

    private static int count(JsonNode answer) {
        return answer.path("count").asInt(-1);
    }

    private static int instances(HttpResponse<String> answer) {
        return StreamSupport.stream(json(answer).spliterator(), false)
                .mapToInt(model -> model.path("instances").asInt())
                .sum();
    }
}
