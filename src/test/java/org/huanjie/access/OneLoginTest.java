package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneLoginTest extends AccessTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/password", "/places", "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/"})
    void aStrangerIsSentToTheLogin(String page) {
        HttpResponse<String> answer = browser.get(page);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/elections",
                "/engine-rest/task",
                "/engine-rest/history/task",
                "/engine-rest/process-instance"
            })
    void aStrangersProgramIsRefusedWithAProblem(String address) {
        HttpResponse<String> answer = browser.get(address);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("title").asText()).isEqualTo("请先登录");
    }

    @Test
    void aStrangersProgramThatSendsSomethingIsAskedWhoItIs() {
        HttpResponse<String> answer = browser.postJson("/api/elections", "{}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).path("title").asText()).isEqualTo("请先登录");
        browser.signIn("jiyang-league", "demo");
        assertThat(browser.postJson("/api/elections", "{}").statusCode())
                .as("as a foreign page would send it")
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/admin/setup/default/user/create"
            })
    void theWebApplicationsOwnApiIsClosedToStrangers(String address) {
        assertThat(browser.get(address).statusCode()).isEqualTo(401);
    }

    @Test
    void whatScriptsAskForAfterTheSessionsEndDoesNotTakeThePlaceOfThePageToReturnTo() {
        HttpResponse<String> page = browser.get("/camunda/app/tasklist/default/");
        HttpResponse<String> script = another().get("/camunda/api/engine/engine/default/task");

        assertThat(page.headers().firstValue("Set-Cookie")).isPresent();
        assertThat(script.statusCode()).isEqualTo(401);
        assertThat(script.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(browser.signIn("nanshan-inspection", "demo").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/camunda/app/tasklist/default/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/favicon.ico", "/camunda/app/tasklist/assets/images/favicon.ico"})
    void anImageOfAPageIsNotLedToTheLoginWhichWouldBeginAnotherSession(String image) {
        HttpResponse<String> answer = browser.getImage(image);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void healthIsOpenAndTellsNothingElse() {
        assertThat(browser.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void oneLoginOpensPagesWebApplicationsAndInterface() {
        HttpResponse<String> login = browser.signIn("jiyang-league", "demo");

        assertThat(login.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("login"));
        assertThat(browser.get("/").body()).contains("jiyang-league", "办理任务");
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(json(browser.get("/camunda/api/admin/auth/user/default"))
                        .path("userId")
                        .asText())
                .isEqualTo("jiyang-league");
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/api/elections/" + AccessHouse.JIYANG + "/record")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWrongPasswordStaysOutside() {
        HttpResponse<String> login = browser.signIn("nanshan-judge3", "Demo");

        assertThat(login.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(browser.getAs("nanshan-judge2", "Demo", "/engine-rest/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void signingOutEndsBothOurSessionAndTheWebApplications() {
        browser.signIn("jiyang-party", "demo");
        browser.get("/camunda/app/tasklist/default/");

        HttpResponse<String> out = browser.postForm("/logout", "/", Map.of());

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void signingOutInTasklistEndsOurSessionToo() {
        browser.signIn("jiyang-party", "demo");
        browser.get("/camunda/app/tasklist/default/");

        HttpResponse<String> out = browser.postJson("/camunda/api/admin/auth/user/default/logout", "");

        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void theWebApplicationsOwnLoginIsNoWayAround() {
        browser.signIn("jiyang-league", "demo");

        assertThat(browser.postJson("/camunda/api/admin/auth/user/default/login/cockpit", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aForeignPageCannotActWithTheSession() {
        browser.signIn("jiyang-league", "demo");

        assertThat(browser.postJson("/api/password", "{}").statusCode()).isEqualTo(403);
        assertThat(browser.postJson("/api/password", "{}", "X-Requested-With", "x", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.postJson("/api/password", "{}", "X-Requested-With", "x")
                        .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "admin, 200, admin cockpit tasklist welcome",
        "supervisor, 403, cockpit tasklist welcome",
        "jiyang-league, 403, tasklist welcome",
    })
    void placesAreForAdministratorsAndCockpitForSupervisors(String account, int places, String applications) {
        browser.signIn(account, "demo");
        browser.get("/camunda/app/tasklist/default/");

        assertThat(browser.get("/places").statusCode()).isEqualTo(places);
        assertThat(json(browser.get("/camunda/api/admin/auth/user/default")).path("authorizedApps"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(applications.split(" "));
    }

    @Test
    void unknownAddressesAnswerInChineseWithoutATrace() {
        browser.signIn("jiyang-league", "demo");

        HttpResponse<String> page = browser.get("/nowhere");
        HttpResponse<String> address = browser.get("/api/nowhere");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有找到").doesNotContain("Exception", "org.springframework");
        assertThat(address.statusCode()).isEqualTo(404);
        assertThat(address.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
