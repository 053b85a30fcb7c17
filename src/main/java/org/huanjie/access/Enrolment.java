package org.huanjie.access;

import java.util.List;
import java.util.Set;
import org.huanjie.access.BulkAccounts.Joining;
import org.huanjie.storage.Batches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enrols many people at once; they cannot sign in before an administrator gives them a password. */
@Service
public class Enrolment {

    private final Accounts accounts;
    private final BulkAccounts bulk;
    private final People people;

    Enrolment(Accounts accounts, BulkAccounts bulk, People people) {
        this.accounts = accounts;
        this.bulk = bulk;
        this.people = people;
    }

    /** Somebody who is to have an account. */
    public record Person(String account, String name) {}

    /** People and bodies that are there already stay as they are. */
    @Transactional
    public void enrol(List<Person> newcomers, List<Joining> members) {
        Batches.of(newcomers).forEach(this::create);
        Batches.of(members).forEach(portion -> bulk.admit(List.of(), portion));
    }

    private void create(List<Person> newcomers) {
        Set<String> existing =
                accounts.existing(newcomers.stream().map(Person::account).toList());
        newcomers.stream()
                .filter(person -> !existing.contains(person.account()))
                .forEach(this::create);
    }

    private void create(Person person) {
        accounts.createWithoutPassword(person.account(), person.name(), "");
        people.add(person.account(), person.name(), "", true);
    }
}
