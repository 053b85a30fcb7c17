package org.huanjie.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.huanjie.input.Finding;
import org.huanjie.minutes.AccountRecord;
import org.huanjie.minutes.Minutes;
import org.huanjie.person.PersonKey;
import org.springframework.stereotype.Component;

/** Lets people in: whoever is new gets an account, whoever is known a new address. */
@Component
class Newcomers {

    private final Accounts accounts;
    private final People people;
    private final InitialPasswords passwords;
    private final AccountRecord minutes;
    private final Permissions permissions;

    Newcomers(
            Accounts accounts,
            People people,
            InitialPasswords passwords,
            AccountRecord minutes,
            Permissions permissions) {
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.minutes = minutes;
        this.permissions = permissions;
    }

    /**
     * Somebody who is to have an account.
     *
     * @param mail empty when no address is told
     */
    record Newcomer(String account, String name, String mail) {}

    /**
     * Accounts that are somebody else's.
     *
     * @param field where a row names the account
     */
    List<Finding> faults(List<Newcomer> rows, IntFunction<String> field) {
        List<String> sent = rows.stream().map(Newcomer::account).distinct().toList();
        Set<String> existing = accounts.existing(sent);
        Map<String, String> names = new HashMap<>(people.names(sent));
        existing.forEach(account -> names.putIfAbsent(account, account));
        List<Finding> faults = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Newcomer person = rows.get(row);
            String owner = names.putIfAbsent(person.account(), person.name());
            if (owner != null && !PersonKey.sameName(owner, person.name())) {
                String message = "账号" + person.account() + "已属于“" + owner + "”，不能再给“" + person.name() + "”";
                faults.add(new Finding(field.apply(row), message, ""));
            }
        }
        return faults;
    }

    /** The accounts that had to be created. */
    List<NewAccount> admit(List<Newcomer> rows) {
        Set<String> existing = new HashSet<>(
                accounts.existing(rows.stream().map(Newcomer::account).toList()));
        List<NewAccount> created = rows.stream()
                .filter(person -> existing.add(person.account()))
                .map(this::create)
                .toList();
        rows.stream()
                .filter(person -> !person.mail().isEmpty())
                .forEach(person -> people.reach(person.account(), person.mail()));
        return created;
    }

    /** Minutes what the signed-in person did to an account. */
    void note(AccountMinutes entry) {
        minutes.append(permissions.account().orElse(Minutes.SYSTEM), entry);
    }

    private NewAccount create(Newcomer person) {
        String password = passwords.next();
        accounts.create(person.account(), person.name(), person.mail(), password);
        people.add(person.account(), person.name(), person.mail(), true);
        note(new AccountMinutes.AccountCreated(person.account(), person.name()));
        return new NewAccount(person.account(), person.name(), password);
    }
}
