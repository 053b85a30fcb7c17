package org.huanjie.access;

import java.util.List;
import org.huanjie.minutes.AccountRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For whoever holds the server: gives the account {@code admin} its rights back, and the password that the installation is configured with. */
@Service
public class AdministratorReset {

    private static final String ACCOUNT = "admin";
    private static final String NAME = "系统管理员";

    private final Accounts accounts;
    private final People people;
    private final SignInAttempts attempts;
    private final AccountRecord minutes;
    private final String password;

    AdministratorReset(
            Accounts accounts,
            People people,
            SignInAttempts attempts,
            AccountRecord minutes,
            @Value("${huanjie.admin-password:" + PasswordCheck.DEMO + "}") String password) {
        this.accounts = accounts;
        this.people = people;
        this.attempts = attempts;
        this.minutes = minutes;
        this.password = password;
    }

    @Transactional
    public void reset() {
        if (accounts.existing(List.of(ACCOUNT)).isEmpty()) {
            accounts.create(ACCOUNT, NAME, "", password);
        } else {
            accounts.setPassword(ACCOUNT, password);
        }
        if (people.names(List.of(ACCOUNT)).isEmpty()) {
            people.add(ACCOUNT, NAME, "", false);
        }
        people.passwordChanged(ACCOUNT);
        accounts.makeAdministrator(ACCOUNT);
        attempts.forget(ACCOUNT);
        minutes.append("operator", new AccountMinutes.AdministratorSetBack(ACCOUNT));
    }
}
