package org.huanjie.access.process;

import org.huanjie.access.StartingAccounts;
import org.huanjie.division.ShippedDivisions;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Before the program answers its first request: divisions, rights, lists of tasks and the accounts it starts with.
 * Whatever exists stays as it is; nodes that start together take turns.
 */
@Component
class FirstStart implements SmartInitializingSingleton {

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final ShippedDivisions divisions;
    private final Rights rights;
    private final TaskFilters filters;
    private final StartingAccounts accounts;
    private final EngineAccounts people;

    FirstStart(
            TransactionTemplate transaction,
            JdbcClient jdbc,
            ShippedDivisions divisions,
            Rights rights,
            TaskFilters filters,
            StartingAccounts accounts,
            EngineAccounts people) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.rights = rights;
        this.filters = filters;
        this.accounts = accounts;
        this.people = people;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id from first_start for update").query().listOfRows();
            divisions.load();
            rights.apply();
            filters.apply();
            accounts.create();
            people.bringSupervisorsUpToDate();
        });
    }
}
