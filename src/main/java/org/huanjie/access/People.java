package org.huanjie.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huanjie.storage.Batches;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people behind the accounts. */
@Repository
public class People {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    public People(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
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

    /** Many who are new, or have their account again, all with passwords that somebody else gave them. */
    void addAll(List<Contact> newcomers) {
        Set<String> known =
                names(newcomers.stream().map(Contact::account).toList()).keySet();
        batches.batchUpdate(
                "update person set name = ?, mail = ?, must_change_password = true where account = ?",
                rows(newcomers, contact -> known.contains(contact.account())));
        batches.batchUpdate(
                "insert into person (name, mail, must_change_password, account) values (?, ?, true, ?)",
                rows(newcomers, contact -> !known.contains(contact.account())));
    }

    private static List<Object[]> rows(List<Contact> contacts, Predicate<Contact> wanted) {
        return contacts.stream()
                .filter(wanted)
                .map(contact -> new Object[] {contact.name(), contact.mail(), contact.account()})
                .toList();
    }

    /** Where many are reached from now on; addresses that are known already stay. */
    void reachAll(Map<String, String> mails) {
        Map<String, String> present =
                contacts(mails.keySet()).stream().collect(Collectors.toMap(Contact::account, Contact::mail));
        batches.batchUpdate(
                "update person set mail = ? where account = ?",
                mails.entrySet().stream()
                        .filter(mail -> !mail.getValue().equals(present.get(mail.getKey())))
                        .map(mail -> new Object[] {mail.getValue(), mail.getKey()})
                        .toList());
    }

    /** The names of those of the accounts that have one. */
    public Map<String, String> names(Collection<String> accounts) {
        return Batches.of(accounts)
                .flatMap(portion -> jdbc
                        .sql("select account, name from person where account in (:accounts)")
                        .param("accounts", portion)
                        .query((row, number) -> Map.entry(row.getString("account"), row.getString("name")))
                        .list()
                        .stream())
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
