package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.huanjie.minutes.AccountRecord;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.minutes.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class StaffTest extends AccessTest {

    private static final String ACCOUNT = "shen-jiaqi";
    private static final String PASSWORD = "green-orchard-33";
    private static final String PAGE = "/places/people/" + ACCOUNT;
    private static final Body REVIEW = BodyKind.REVIEW.body("370614003");
    private static final Body JUDGES = BodyKind.JUDGE.body("370614003");

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private JdbcClient jdbc;

    private int before;

    @BeforeEach
    void somebodyWorksForTwoPanels() {
        accounts.create(ACCOUNT, "沈佳琦", "", PASSWORD);
        people.add(ACCOUNT, "沈佳琦", "", false);
        accounts.join(ACCOUNT, REVIEW, "370614");
        accounts.join(ACCOUNT, JUDGES, "370614");
        before = minutes.entries(AccountRecord.NAME).size();
        browser.signIn("admin", "demo");
    }

    @AfterEach
    void takeAway() {
        identities.deleteUser(ACCOUNT);
        jdbc.sql("delete from person where account = ?").param(ACCOUNT).update();
        jdbc.sql("delete from failed_sign_in").update();
        jdbc.sql("delete from known_source").update();
    }

    @Test
    void aPersonIsRenamedEverywhere() {
        assertThat(browser.get(PAGE).body()).contains("沈佳琦", "新港街道资格审查", "新港街道评委");

        press("/details", Map.of("name", "沈佳琪", "mail", "shen@example.cn"));

        assertThat(people.name(ACCOUNT)).isEqualTo("沈佳琪");
        assertThat(accounts.members(REVIEW)).extracting(Accounts.Holder::name).contains("沈佳琪");
        assertThat(noted()).containsExactly("admin account-renamed", "admin account-address-changed");
    }

    @Test
    void aFaultyNameIsRefusedAndNothingChanges() {
        HttpResponse<String> answer = press("/details", Map.of("name", " ", "mail", "nowhere"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(people.name(ACCOUNT)).isEqualTo("沈佳琦");
    }

    @Test
    void aNewPasswordIsShownOnceAndTheOldOneOpensNothing() {
        Browser owner = another();
        owner.signIn(ACCOUNT, PASSWORD);

        String page = press("/password-reset", Map.of()).body();

        String given = page.replaceAll("(?s).*<p><code>([a-z0-9-]+)</code></p>.*", "$1");
        assertThat(owner.get("/").statusCode()).as("signed out").isEqualTo(302);
        assertThat(owner.getAs(ACCOUNT, PASSWORD, "/engine-rest/task").statusCode())
                .isEqualTo(401);
        assertThat(json(owner.getAs(ACCOUNT, given, "/engine-rest/task"))
                        .path("title")
                        .asText())
                .isEqualTo("请先修改初始密码");
        assertThat(noted()).containsExactly("admin password-reset");
    }

    @Test
    void anAccountThatStrangersGuessAtIsUnlocked() {
        Browser stranger = another();
        for (int attempt = 0; attempt < 10; attempt++) {
            stranger.getAs(ACCOUNT, "guess", "/engine-rest/task");
        }
        assertThat(stranger.getAs(ACCOUNT, PASSWORD, "/engine-rest/task").statusCode())
                .isEqualTo(429);
        assertThat(browser.get(PAGE).body()).contains("多次输错这个账号的密码", "现在解除");

        press("/unlocking", Map.of());

        assertThat(stranger.getAs(ACCOUNT, PASSWORD, "/engine-rest/task").statusCode())
                .isEqualTo(200);
        assertThat(noted()).containsExactly("admin account-unlocked");
    }

    @Test
    void whoeverLeavesAPanelIsSignedOut() {
        Browser owner = another();
        owner.signIn(ACCOUNT, PASSWORD);

        press("/leaving", Map.of("group", REVIEW.group()));

        assertThat(accounts.groups(ACCOUNT)).containsExactly(JUDGES.group());
        assertThat(owner.get("/").statusCode()).isEqualTo(302);
        assertThat(noted()).containsExactly("admin member-left");
    }

    @Test
    void anAccountThatIsTakenAwayOpensNothingAndGoesToNobodyElse() {
        press("/removal", Map.of());

        assertThat(another().getAs(ACCOUNT, PASSWORD, "/engine-rest/task").statusCode())
                .isEqualTo(401);
        assertThat(people.name(ACCOUNT)).as("what was signed keeps the name").isEqualTo("沈佳琦");
        assertThat(noted())
                .containsExactlyInAnyOrder("admin member-left", "admin member-left", "admin account-taken-away");
        HttpResponse<String> again = browser.postAs("admin", "/api/places", "application/json", """
                {"division": "370614003", "people": [{"account": "shen-jiaqi", "name": "何俊杰", "roles": ["judge"]}]}
                """);
        assertThat(json(again).path("findings").path(0).path("message").asText())
                .contains("已属于“沈佳琦”");
    }

    @Test
    void theLastAdministratorStays() {
        HttpResponse<String> answer =
                browser.postForm("/places/people/admin/removal", "/places/people/admin", Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("唯一的系统管理员");
        assertThat(accounts.groups("admin")).contains(Right.ADMINISTRATORS);
    }

    @Test
    void theSameIsDoneOverTheInterfaceAndByAdministratorsOnly() {
        assertThat(browser.sendAs("jiyang-league", "DELETE", "/api/accounts/" + ACCOUNT, "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.sendAs("supervisor", "POST", "/api/accounts/" + ACCOUNT + "/password-reset", "")
                        .statusCode())
                .isEqualTo(403);

        JsonNode person =
                json(browser.sendAs("admin", "PUT", "/api/accounts/" + ACCOUNT, "{\"name\": \"沈佳琪\", \"mail\": \"\"}"));

        assertThat(person.path("name").asText()).isEqualTo("沈佳琪");
        assertThat(browser.sendAs("admin", "DELETE", "/api/accounts/" + ACCOUNT + "/groups/" + JUDGES.group(), "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.sendAs("admin", "DELETE", "/api/accounts/" + ACCOUNT, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.sendAs("admin", "DELETE", "/api/accounts/" + ACCOUNT, "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.getAs("admin", "/api/record/accounts").body()).contains("account-taken-away");
    }

    @Test
    void whoeverWasTakenAwayMayComeBackUnderTheSameNameOnly() {
        press("/removal", Map.of());
        String place = """
                {"division": "370614201", "bodies": [{"kind": "league", "name": "共青团刘家沟镇委员会"}],
                 "people": [{"account": "%s", "name": "%s", "roles": ["league"]}]}
                """;

        assertThat(browser.postAs("admin", "/api/places", "application/json", place.formatted(ACCOUNT, "王思雨"))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> back =
                browser.postAs("admin", "/api/places", "application/json", place.formatted(ACCOUNT, "沈佳琦"));

        assertThat(back.statusCode()).isEqualTo(201);
        assertThat(json(back).path("accounts").path(0).path("password").asText())
                .isNotEmpty();
        assertThat(noted()).contains("admin account-created");
    }

    private HttpResponse<String> press(String action, Map<String, String> fields) {
        return browser.postForm(PAGE + action, PAGE, fields);
    }

    private List<String> noted() {
        List<Entry> entries = minutes.entries(AccountRecord.NAME);
        assertThat(minutes.verify(AccountRecord.NAME)).matches(Verification::intact);
        return entries.subList(before, entries.size()).stream()
                .map(entry -> entry.actor() + " " + entry.action())
                .toList();
    }
}
