package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class GuessingTest extends AccessTest {

    private static final String ACCOUNT = "qiu-yiran";
    private static final String PASSWORD = "slow-river-58";
    private static final String STRANGER = "198.51.100.7";
    private static final String HOME = "203.0.113.20";

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordCheck check;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void somebodyHasAnAccount() {
        accounts.create(ACCOUNT, "邱怡然", "", PASSWORD);
    }

    @AfterEach
    void takeAway() {
        identities.deleteUser(ACCOUNT);
        jdbc.sql("delete from failed_sign_in").update();
        jdbc.sql("delete from known_source").update();
    }

    @Test
    void aStrangerWhoGuessesIsSlowedDown() {
        guess(browser, 10);

        HttpResponse<String> answer = browser.getAs(ACCOUNT, PASSWORD, "/engine-rest/task");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(json(answer).path("title").asText()).isEqualTo("尝试次数太多");
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(800, 900);
        assertThat(browser.signIn(ACCOUNT, PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?later"));
        assertThat(browser.get("/login?later").body()).contains("输错密码的次数太多");
    }

    @Test
    void theRightPasswordIsNeverRefusedWhereItsOwnerHasSignedInBefore() {
        assertThat(browser.getAs(ACCOUNT, PASSWORD, "/engine-rest/task").statusCode())
                .isEqualTo(200);
        guess(browser, 12);

        assertThat(browser.getAs(ACCOUNT, PASSWORD, "/engine-rest/task").statusCode())
                .isEqualTo(200);
        assertThat(another().signIn(ACCOUNT, PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("login"));
    }

    @Test
    void aStrangersGuessesDoNotKeepTheOwnerOutElsewhere() {
        IntStream.range(0, 10).forEach(attempt -> check.isRight(ACCOUNT, "guess " + attempt, STRANGER));

        assertThat(check.isRight(ACCOUNT, PASSWORD, HOME)).isTrue();
    }

    @Test
    void nothingIsLockedForEver() {
        guess(browser, 10);
        jdbc.sql("update failed_sign_in set at = dateadd(minute, -16, at)").update();

        assertThat(browser.getAs(ACCOUNT, PASSWORD, "/engine-rest/task").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAccountThatTheEngineOnceLockedOpensWithItsPassword() {
        for (int attempt = 0; attempt < 12; attempt++) {
            identities.checkPassword(ACCOUNT, "guess " + attempt);
        }

        assertThat(identities.checkPassword(ACCOUNT, PASSWORD)).isTrue();
    }

    @Test
    void passwordsAreKeptAsASlowHashAndOldOnesAreHashedAnewAtTheNextLogin() {
        assertThat(stored()).startsWith("{bcrypt}");
        jdbc.sql("update ACT_ID_USER set PWD_ = ?, SALT_ = ? where ID_ = ?")
                .params(
                        "{SHA-512}"
                                + new org.camunda.bpm.engine.impl.digest.Sha512HashDigest().encrypt(PASSWORD + "salt"),
                        "salt",
                        ACCOUNT)
                .update();

        assertThat(browser.getAs(ACCOUNT, PASSWORD, "/engine-rest/task").statusCode())
                .isEqualTo(200);

        assertThat(stored()).startsWith("{bcrypt}");
        assertThat(browser.getAs(ACCOUNT, PASSWORD, "/engine-rest/task").statusCode())
                .isEqualTo(200);
        assertThat(browser.getAs(ACCOUNT, "wrong", "/engine-rest/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aProgramThatSendsItsPasswordWithEachRequestIsKnownUntilThePasswordChanges() {
        assertThat(browser.getAs(ACCOUNT, PASSWORD, "/engine-rest/task").statusCode())
                .isEqualTo(200);
        accounts.setPassword(ACCOUNT, "other-river-59");

        assertThat(browser.getAs(ACCOUNT, PASSWORD, "/engine-rest/task").statusCode())
                .isEqualTo(401);
        assertThat(browser.getAs(ACCOUNT, "other-river-59", "/engine-rest/task").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNameThatCannotBeAnAccountIsRefusedLikeAnyOther(CapturedOutput output) {
        assertThat(browser.getAs("a\0b", "x", "/api/elections").statusCode()).isEqualTo(401);
        assertThat(browser.getAs("x".repeat(500), "x", "/api/elections").statusCode())
                .isEqualTo(401);
        assertThat(output).doesNotContain("SQL");
    }

    private static void guess(Browser stranger, int times) {
        IntStream.range(0, times)
                .forEach(attempt -> assertThat(stranger.getAs(ACCOUNT, "guess " + attempt, "/engine-rest/task")
                                .statusCode())
                        .isEqualTo(401));
    }

    private String stored() {
        User user = identities.createUserQuery().userId(ACCOUNT).singleResult();
        return user.getPassword();
    }
}
