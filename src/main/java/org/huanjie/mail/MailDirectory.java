package org.huanjie.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.access.Body;
import org.huanjie.access.Member;
import org.huanjie.access.Members;
import org.huanjie.access.People;
import org.huanjie.access.People.Contact;
import org.huanjie.division.Bodies;
import org.huanjie.division.Divisions;
import org.huanjie.substitution.Substitutions;
import org.springframework.stereotype.Component;

/** Where bodies and people are reached. */
@Component
public class MailDirectory {

    private final Bodies bodies;
    private final Divisions divisions;
    private final Members members;
    private final People people;
    private final Substitutions substitutions;

    MailDirectory(Bodies bodies, Divisions divisions, Members members, People people, Substitutions substitutions) {
        this.bodies = bodies;
        this.divisions = divisions;
        this.members = members;
        this.people = people;
        this.substitutions = substitutions;
    }

    /** The address of the body itself; panels have none, nor has a body that named none. */
    Optional<MailAddress> ofBody(String group) {
        return Body.ofGroup(group)
                .filter(Body::seated)
                .flatMap(this::known)
                .filter(known -> !known.mail().isBlank())
                .map(known -> MailAddress.of(known.name(), known.mail()));
    }

    /** Whether the body has been registered, or has people at least. */
    public boolean exists(Body body) {
        return known(body).isPresent() || !members.of(body).isEmpty();
    }

    /** What bodies are called, one after the other; empty when there is none. */
    public String names(List<String> groups) {
        return groups.stream().map(this::name).collect(Collectors.joining("、"));
    }

    private String name(String group) {
        return Body.ofGroup(group).map(this::name).orElse(group);
    }

    private String name(Body body) {
        return known(body)
                .map(Bodies.Body::name)
                .orElseGet(() -> divisions.name(body.division()) + body.kind().title());
    }

    private Optional<Bodies.Body> known(Body body) {
        return body.among(bodies.of(List.of(body.division())));
    }

    /** The people of a body or panel. */
    List<String> accounts(String group) {
        return Body.ofGroup(group).map(members::of).orElse(List.of()).stream()
                .map(Member::account)
                .toList();
    }

    /** Where a person is reached. */
    Optional<MailAddress> ofPerson(String account) {
        return contact(account)
                .filter(contact -> !contact.mail().isBlank())
                .map(contact -> MailAddress.of(contact.name(), contact.mail()));
    }

    /** The account of today's substitute of a person, if the substitute is reached anywhere. */
    Optional<String> substitute(String account) {
        return substitutions.substituteOf(account).filter(other -> ofPerson(other)
                .isPresent());
    }

    /** Where somebody is reached who acts in the place of another. */
    Optional<MailAddress> inPlaceOf(String account, String substitute) {
        String replaced = contact(account).map(Contact::name).orElse(account);
        return ofPerson(substitute).map(other -> new MailAddress(other.name(), other.mail(), replaced));
    }

    /** The address of an account's own person. */
    Optional<String> own(String account) {
        return contact(account).map(Contact::mail);
    }

    private Optional<Contact> contact(String account) {
        return people.contacts(List.of(account)).stream().findFirst();
    }
}
