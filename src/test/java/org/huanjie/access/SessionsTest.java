package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SessionsTest extends AccessTest {

    private static final String ACCOUNT = "lin-yuqing";
    private static final String PASSWORD = "quiet-harbour-21";
    private static final Body REVIEW = BodyKind.REVIEW.body("460203198");

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void somebodyOfTheReviewPanelIsSignedIn() {
        accounts.create(ACCOUNT, "林雨晴", "", PASSWORD);
        accounts.join(ACCOUNT, REVIEW, "460203");
        browser.signIn(ACCOUNT, PASSWORD);
        assertEveryDoorIsOpen(browser);
    }

    @AfterEach
    void takeAway() {
        identities.deleteUser(ACCOUNT);
    }

    @Test
    void leavingABodyEndsTheSessionInEveryDoor() {
        identities.deleteMembership(ACCOUNT, REVIEW.group());

        assertEveryDoorIsShut(browser);
    }

    @Test
    void losingATenantEndsTheSessionsOfItsGroups() {
        identities.createTenantGroupMembership("370614", REVIEW.group());
        identities.deleteTenantGroupMembership("370614", REVIEW.group());

        assertEveryDoorIsShut(browser);
    }

    @Test
    void dismissalOfASupervisorEndsTheSession() {
        accounts.makeSupervisor(ACCOUNT);
        accounts.oversee(ACCOUNT, "460203");
        browser.signIn(ACCOUNT, PASSWORD);
        assertEveryDoorIsOpen(browser);

        accounts.dismissSupervisor(ACCOUNT);

        assertEveryDoorIsShut(browser);
    }

    @Test
    void anAccountThatIsTakenAwayIsOutAtOnce() {
        identities.deleteUser(ACCOUNT);

        assertEveryDoorIsShut(browser);
    }

    @Test
    void aPasswordSetBySomebodyElseEndsTheSession() {
        accounts.setPassword(ACCOUNT, "another-harbour-22");

        assertEveryDoorIsShut(browser);
    }

    @Test
    void aChangeOfPasswordEndsAllSessionsButTheOneInWhichItWasMade() {
        Browser forgotten = another();
        forgotten.signIn(ACCOUNT, PASSWORD);

        browser.submit(
                "/password",
                Map.of("current", PASSWORD, "password", "another-harbour-22", "repeated", "another-harbour-22"));

        assertEveryDoorIsShut(forgotten);
        assertEveryDoorIsOpen(browser);
    }

    @Test
    void nobodyElseIsSignedOut() {
        Browser colleague = another();
        colleague.signIn("jiyang-review", "demo");

        identities.deleteMembership(ACCOUNT, REVIEW.group());

        assertEveryDoorIsOpen(colleague);
    }

    @Test
    void sessionsStandInTheDatabaseUnderTheirAccount() {
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = ?")
                        .param(ACCOUNT)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aSessionThatAnOtherVersionHasWrittenIsNoneInsteadOfAnError() {
        jdbc.sql("update spring_session_attributes set attribute_bytes = ?")
                .param(new byte[] {1, 2, 3})
                .update();

        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void manyRequestsOfOnePersonAtOnceAreAllAnswered() throws Exception {
        Browser fresh = another();
        fresh.signIn(ACCOUNT, PASSWORD);
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> visit =
                    () -> fresh.get("/camunda/app/tasklist/default/").statusCode();
            for (var answer : crowd.invokeAll(
                    IntStream.range(0, 32).mapToObj(number -> visit).toList())) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            crowd.shutdownNow();
        }
    }

    private static void assertEveryDoorIsOpen(Browser person) {
        assertThat(person.get("/").statusCode()).isEqualTo(200);
        assertThat(person.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(person.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(200);
        assertThat(person.get("/api/elections/" + AccessHouse.JIYANG + "/record")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void assertEveryDoorIsShut(Browser person) {
        assertThat(person.get("/").statusCode()).as("pages").isEqualTo(302);
        assertThat(person.get("/camunda/app/tasklist/default/").statusCode())
                .as("Tasklist")
                .isEqualTo(302);
        assertThat(person.get("/camunda/api/engine/engine/default/task").statusCode())
                .as("the web applications' API")
                .isEqualTo(401);
        assertThat(person.get("/api/elections/" + AccessHouse.JIYANG + "/record")
                        .statusCode())
                .as("our interface")
                .isEqualTo(401);
    }
}
