package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.huanjie.minutes.AccountRecord;
import org.huanjie.minutes.ChainedMinutes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SupervisorsTest extends AccessTest {

    private static final String TOWN = "460203198";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Supervisors supervisors;

    @Autowired
    private IdentityService identities;

    @Autowired
    private SignIn signIn;

    @Autowired
    private ChainedMinutes minutes;

    @Test
    void whoSupervisesACitySeesAllItsCountiesAndNoOther() {
        JsonNode created = json(appoint("sanya-wen", "闻人静", "[\"4602\"]"));

        assertThat(created.path(0).path("password").asText()).isNotEmpty();
        assertThat(supervisors.all())
                .filteredOn(each -> each.account().equals("sanya-wen"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.mail()).isEqualTo("sanya-wen@example.cn");
                    assertThat(each.regions()).containsExactly(new Supervisors.Region("4602", "三亚市"));
                });
        assertThat(accounts.tenants("sanya-wen"))
                .as("what is seen in Cockpit")
                .contains("4602", "460203")
                .doesNotContain("370614");
        assertThat(rights("sanya-wen")).contains("REGION_4602").doesNotContain("REGION_460203");
        assertThat(supervisors.of("460203")).contains("sanya-wen");
        assertThat(supervisors.of("46")).doesNotContain("sanya-wen");
    }

    @Test
    void aSupervisorIsGivenMoreRegionsAndIsDismissedFromAll() {
        appoint("yantai-gong", "公冶明", "[\"3706\"]");
        assertThat(json(appoint("yantai-gong", "公冶明", "[\"440305\"]"))).isEmpty();
        assertThat(accounts.supervised("yantai-gong")).containsExactly("3706", "440305");

        assertThat(browser.sendAs("admin", "DELETE", "/api/supervisors/yantai-gong", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(accounts.supervised("yantai-gong")).isEmpty();
        assertThat(supervisors.of("370614")).doesNotContain("yantai-gong");
        assertThat(browser.sendAs("admin", "DELETE", "/api/supervisors/yantai-gong", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(minutes.entries(AccountRecord.NAME))
                .filteredOn(entry -> entry.detail().contains("yantai-gong"))
                .extracting(entry -> entry.actor() + " " + entry.action())
                .containsExactly(
                        "admin account-created",
                        "admin supervisor-appointed",
                        "admin supervisor-appointed",
                        "admin supervisor-dismissed");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        appoint("sanya-mu", "慕容雪", "[\"4602\"]");
        HttpResponse<String> answer = appoint("sanya-mu", "上官云", "[\"4602\", \"99\", \"460203198\"]");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("findings"))
                .extracting(finding -> finding.path("field").asText())
                .containsExactly("account", "regions[1]", "regions[2]");
        assertThat(json(answer).path("findings").path(2).path("clause").asText())
                .isEqualTo("F.3");
    }

    @Test
    void aRegionIsSupervisedThroughAGroupButNotThroughTheBodyOneWorksFor() {
        appoint("clerk-su", "苏晓梅", "[\"440305\"]");
        accounts.join("clerk-su", BodyKind.LEAGUE.body(TOWN), "460203");
        identities.saveGroup(identities.newGroup("ring"));
        identities.saveTenant(identities.newTenant("3706"));
        identities.createTenantGroupMembership("3706", "ring");
        identities.createMembership("clerk-su", "ring");

        assertThat(accounts.supervised("clerk-su")).containsExactly("3706", "440305");
        assertThat(rights("clerk-su")).doesNotContain("REGION_460203");
        assertThat(supervisors.of("370614")).contains("clerk-su");
        assertThat(supervisors.of("460203")).doesNotContain("clerk-su");
    }

    @Test
    void anAdministratorAppointsOnThePageAndNobodyElseSeesIt() {
        browser.signIn("admin", "demo");
        HttpResponse<String> refused = browser.submit(
                "/places/supervisors",
                Map.of("account", "wendeng-ou", "name", "欧阳春", "mail", "ou@example.cn", "regions", "3710 37x"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("督导范围“37x”不是已登记的", "value=\"3710 37x\"");

        HttpResponse<String> appointed = browser.submit(
                "/places/supervisors",
                Map.of("account", "wendeng-ou", "name", "欧阳春", "mail", "ou@example.cn", "regions", "370614、37"));
        assertThat(appointed.body()).contains("初始密码是", "山东省", "ou@example.cn");
        assertThat(accounts.supervised("wendeng-ou")).containsExactly("37", "370614");

        Browser clerk = another();
        clerk.signIn("jiyang-league", "demo");
        assertThat(clerk.get("/places/supervisors").statusCode()).isEqualTo(403);
        assertThat(clerk.get("/api/supervisors").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> appoint(String account, String name, String regions) {
        return browser.postAs(
                "admin", "/api/supervisors", "application/json", """
                {"account": "%s", "name": "%s", "mail": "%s@example.cn", "regions": %s}
                """.formatted(account, name, account, regions));
    }

    private Iterable<String> rights(String account) {
        return signIn.signedIn(account).getAuthorities().stream()
                .map(Object::toString)
                .toList();
    }
}
