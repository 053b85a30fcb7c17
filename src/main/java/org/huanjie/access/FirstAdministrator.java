package org.huanjie.access;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Production starts with one account only, whose password the operator has set; later starts leave it alone. */
@Component
@ConditionalOnBooleanProperty(name = "huanjie.demo", havingValue = false, matchIfMissing = true)
class FirstAdministrator implements StartingAccounts {

    private static final String ACCOUNT = "admin";

    private final Accounts accounts;
    private final People people;
    private final String password;

    FirstAdministrator(Accounts accounts, People people, @Value("${huanjie.admin-password}") String password) {
        this.accounts = accounts;
        this.people = people;
        this.password = password;
    }

    @Override
    public void create() {
        if (accounts.existing(List.of(ACCOUNT)).isEmpty()) {
            accounts.create(ACCOUNT, "系统管理员", "", password);
            accounts.makeAdministrator(ACCOUNT);
            people.add(ACCOUNT, "系统管理员", "", false);
        }
    }
}
