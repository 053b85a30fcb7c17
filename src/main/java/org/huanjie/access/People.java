package org.huanjie.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** Somebody new, or somebody whose account was taken away and who has it again. */
    void add(String account, String name, String mail, boolean mustChangePassword) {
        int known = jdbc.sql("update person set name = ?, mail = ?, must_change_password = ? where account = ?")
                .params(name, mail, mustChangePassword, account)
                .update();
        if (known > 0) {
            return;
        }
        jdbc.sql("insert into person (account, name, mail, must_change_password) values (?, ?, ?, ?)")
                .params(account, name, mail, mustChangePassword)
                .update();
    }

    /** The names of those of the accounts that have one. */
    public Map<String, String> names(Collection<String> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select account, name from person where account in (:accounts)")
                        .param("accounts", accounts)
                        .query((row, number) -> Map.entry(row.getString("account"), row.getString("name")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Where a person is reached.
     *
     * @param mail empty when there is no address
     */
    public record Contact(String account, String name, String mail) {}

    /** Where those of the accounts are reached that are people's, by account. */
    public List<Contact> contacts(Collection<String> accounts) {
        return accounts.isEmpty()
                ? List.of()
                : jdbc.sql("select account, name, mail from person where account in (:accounts) order by account")
                        .param("accounts", accounts)
                        .query(Contact.class)
                        .list();
    }

    /** The person's name; the account itself when nobody has it. */
    public String name(String account) {
        return names(List.of(account)).getOrDefault(account, account);
    }

    void reach(String account, String mail) {
        jdbc.sql("update person set mail = ? where account = ?")
                .params(mail, account)
                .update();
    }

    void rename(String account, String name, String mail) {
        jdbc.sql("update person set name = ?, mail = ? where account = ?")
                .params(name, mail, account)
                .update();
    }

    /** Somebody else has chosen the account's password. */
    void passwordGiven(String account) {
        jdbc.sql("update person set must_change_password = true where account = ?")
                .param(account)
                .update();
    }

    void passwordChanged(String account) {
        jdbc.sql("update person set must_change_password = false where account = ?")
                .param(account)
                .update();
    }
}
