package org.huanjie.mail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people have chosen. */
@Repository
public class MailChoices {

    private final JdbcClient jdbc;

    MailChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At once for whoever has chosen nothing. */
    public MailChoice of(String account) {
        return jdbc.sql("select choice from mail_choice where account = ?")
                .param(account)
                .query(String.class)
                .optional()
                .map(MailChoice::valueOf)
                .orElse(MailChoice.AT_ONCE);
    }

    @Transactional
    public void choose(String account, MailChoice choice) {
        jdbc.sql("delete from mail_choice where account = ?").param(account).update();
        jdbc.sql("insert into mail_choice (account, choice) values (?, ?)")
                .params(account, choice.name())
                .update();
    }
}
