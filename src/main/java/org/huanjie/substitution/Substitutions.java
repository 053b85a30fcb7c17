package org.huanjie.substitution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.Accounts;
import org.huanjie.access.Body;
import org.huanjie.access.LeaverWatch;
import org.huanjie.access.Member;
import org.huanjie.access.Members;
import org.huanjie.access.People;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Refusal;
import org.huanjie.substitution.rules.SubstitutionRules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who acts for whom. */
@Service
public class Substitutions implements LeaverWatch {

    private final SubstitutionStore store;
    private final ApplicationEventPublisher events;
    private final TaskHandover tasks;
    private final Accounts accounts;
    private final Members members;
    private final People people;
    private final Clock clock;

    Substitutions(
            SubstitutionStore store,
            ApplicationEventPublisher events,
            TaskHandover tasks,
            Accounts accounts,
            Members members,
            People people,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.tasks = tasks;
        this.accounts = accounts;
        this.members = members;
        this.people = people;
        this.clock = clock;
    }

    /** The account that acts in the place of another today. */
    public Optional<String> substituteOf(String account) {
        LocalDate today = LocalDate.now(clock);
        return store.about(account, today).stream()
                .filter(one -> one.account().equals(account) && one.on(today))
                .map(Substitution::substitute)
                .findFirst();
    }

    /** Those not over in which the account is replaced or replaces another. */
    public List<Substitution> about(String account) {
        return store.about(account, LocalDate.now(clock));
    }

    /** @throws NoSuchElementException when there is none with this id */
    public Substitution find(String id) {
        return store.find(id).orElseThrow(() -> new NoSuchElementException("no substitution " + id));
    }

    /** People who hold every duty of a given person. */
    public List<Member> eligible(String account) {
        Set<String> duties = duties(account);
        return duties.stream()
                .flatMap(group -> Body.ofGroup(group).stream())
                .limit(1)
                .flatMap(body -> members.of(body).stream())
                .filter(other -> !other.account().equals(account))
                .filter(other -> duties(other.account()).containsAll(duties))
                .toList();
    }

    /**
     * A person names a substitute, who is told so; tasks follow on the first day. Two who name each other in the same instant come one after the other.
     *
     * @throws Refusal with all faults
     */
    @Transactional
    public Substitution name(String account, String substitute, LocalDate from, LocalDate to) {
        store.lock(account, substitute);
        LocalDate today = LocalDate.now(clock);
        Substitution named = new Substitution(UUID.randomUUID().toString(), account, substitute, from, to);
        Refusal.ifAny(SubstitutionRules.faults(
                named, today, duties(account), duties(substitute), known(account, substitute, today)));
        store.add(named, account, clock.instant());
        events.publishEvent(new SubstitutionNamed(named));
        if (named.on(today)) {
            tasks.give(named);
        }
        return named;
    }

    /**
     * Ends a substitution at once; what the substitute has not done goes back.
     *
     * @param actor the account whose doing it is
     * @throws ConflictException when it is over
     */
    @Transactional
    public void end(Substitution substitution, String actor) {
        LocalDate today = LocalDate.now(clock);
        if (substitution.to().isBefore(today)) {
            throw new ConflictException("这次代理已经结束");
        }
        store.end(substitution.id(), today.minusDays(1));
        giveBack(substitution, today.minusDays(1), actor);
    }

    /** Ends one because of somebody who has left, of which the other one is told in any case, and the leaver of what has gone back. */
    private void endWithout(Substitution one, String leaver) {
        LocalDate today = LocalDate.now(clock);
        store.end(one.id(), today.minusDays(1));
        List<String> undone = tasks.giveBack(one);
        String reason =
                people.name(leaver) + "不再担任与" + people.name(other(one, leaver)) + "相同的工作，代理到此为止。本人的任务由本人办理；需要时请另请代理人。";
        LocalDate last = one.on(today) ? today : one.to();
        one.people().stream()
                .filter(account -> !account.equals(leaver) || !undone.isEmpty())
                .filter(account -> !accounts.existing(List.of(account)).isEmpty())
                .forEach(account -> events.publishEvent(
                        new SubstitutionEnded(one, account, last, reason + "\n" + undone(undone), "")));
    }

    private static String other(Substitution one, String account) {
        return one.account().equals(account) ? one.substitute() : one.account();
    }

    /** Takes back what was left undone when a substitution ran out, and passes on what lies with people whose substitution has begun. */
    @Transactional
    public void passOn() {
        LocalDate today = LocalDate.now(clock);
        store.takeRunOut(today).forEach(over -> {
            store.end(over.id(), over.to());
            giveBack(over, over.to(), "");
        });
        List<Substitution> current = store.on(today);
        Set<String> there = accounts.existing(
                current.stream().flatMap(one -> one.people().stream()).collect(Collectors.toSet()));
        current.forEach(one -> {
            if (there.containsAll(one.people())) {
                tasks.give(one);
            } else {
                one.people().stream()
                        .filter(account -> !there.contains(account))
                        .findFirst()
                        .ifPresent(gone -> endWithout(one, gone));
            }
        });
    }

    /**
     * Ends substitutions that lose their basis when somebody leaves; tasks that belong to neither of the two go back to their bodies. Somebody who leaves a panel only
     * goes on being replaced, for a panel's work never is.
     */
    @Override
    @Transactional
    public void left(String account, Collection<String> groups) {
        store.lock(account);
        about(account).stream()
                .filter(one -> ofBody(one, account, groups) || !holds(one))
                .forEach(one -> endWithout(one, account));
    }

    /** Whether the person replaced has left one of the bodies whose work is done in the person's place. */
    private static boolean ofBody(Substitution one, String leaver, Collection<String> left) {
        return one.account().equals(leaver)
                && left.stream().flatMap(group -> Body.ofGroup(group).stream()).anyMatch(Body::seated);
    }

    private boolean holds(Substitution one) {
        Set<String> duties = duties(one.account());
        return !duties.isEmpty() && SubstitutionRules.fit(duties, duties(one.substitute()));
    }

    /** Both are told what has gone back. */
    private void giveBack(Substitution over, LocalDate lastDay, String actor) {
        List<String> undone = tasks.giveBack(over);
        if (!undone.isEmpty()) {
            LocalDate last = lastDay.isBefore(over.from()) ? over.from() : lastDay;
            Stream.of(over.account(), over.substitute())
                    .forEach(account ->
                            events.publishEvent(new SubstitutionEnded(over, account, last, undone(undone), actor)));
        }
    }

    private static String undone(List<String> tasks) {
        return tasks.isEmpty() ? "" : "没有办完的任务退回本人办理：\n" + String.join("\n", tasks);
    }

    /** What somebody does: the bodies worked for, and the regions supervised. */
    private Set<String> duties(String account) {
        Set<String> duties = new HashSet<>(accounts.groups(account));
        duties.addAll(accounts.supervised(account));
        return duties;
    }

    private List<Substitution> known(String account, String substitute, LocalDate today) {
        List<Substitution> known = new ArrayList<>(store.about(account, today));
        known.addAll(store.about(substitute, today));
        return known;
    }
}
