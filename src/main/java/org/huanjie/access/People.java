package org.huanjie.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people behind the accounts. */
@Repository
public class People {

    private final JdbcClient jdbc;

    public People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the account still has the password that somebody else gave it. */
    public boolean mustChangePassword(String account) {
        return jdbc.sql("select must_change_password from person where account = ?")
                .param(account)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void add(String account, String name, String mail, boolean mustChangePassword) {
        jdbc.sql("insert into person (account, name, mail, must_change_password) values (?, ?, ?, ?)")
                .params(account, name, mail, mustChangePassword)
                .update();
    }

    void passwordChanged(String account) {
        jdbc.sql("update person set must_change_password = false where account = ?")
                .param(account)
                .update();
    }
}
