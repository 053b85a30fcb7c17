package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.huanjie.minutes.AccountRecord;
import org.huanjie.minutes.ChainedMinutes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AdministratorResetTest extends AccessTest {

    @Autowired
    private AdministratorReset administrator;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ChainedMinutes minutes;

    @Test
    void aForgottenPasswordIsTheConfiguredOneAgainAndOldSessionsEnd() {
        accounts.setPassword("admin", "nobody-knows-it-77");
        browser.signIn("admin", "nobody-knows-it-77");
        assertThat(browser.get("/places").statusCode()).isEqualTo(200);

        administrator.reset();

        assertThat(browser.get("/places").statusCode()).isEqualTo(302);
        assertThat(browser.getAs("admin", "/api/accounts/admin").statusCode()).isEqualTo(200);
        assertThat(minutes.entries(AccountRecord.NAME)).last().satisfies(entry -> assertThat(
                        entry.actor() + " " + entry.action())
                .isEqualTo("operator administrator-reset"));
    }

    @Test
    void anAdministratorWhoWasTakenAwayIsBack() {
        identities.deleteUser("admin");

        administrator.reset();

        assertThat(accounts.groups("admin")).isEqualTo(List.of(Right.ADMINISTRATORS));
        assertThat(browser.getAs("admin", "/api/accounts/admin").statusCode()).isEqualTo(200);
    }
}
