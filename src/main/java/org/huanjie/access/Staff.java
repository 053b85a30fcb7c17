package org.huanjie.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.huanjie.access.AccountMinutes.AccountRenamed;
import org.huanjie.access.AccountMinutes.AccountTakenAway;
import org.huanjie.access.AccountMinutes.AccountUnlocked;
import org.huanjie.access.AccountMinutes.AddressChanged;
import org.huanjie.access.AccountMinutes.MemberLeft;
import org.huanjie.access.AccountMinutes.PasswordReset;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;
import org.huanjie.minutes.AccountRecord;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does to people's accounts; each change is minuted with who made it. */
@Service
public class Staff {

    private final Accounts accounts;
    private final People people;
    private final InitialPasswords passwords;
    private final SignInAttempts attempts;
    private final AccountRecord minutes;
    private final Permissions permissions;
    private final ObjectProvider<LeaverWatch> watches;

    Staff(
            Accounts accounts,
            People people,
            InitialPasswords passwords,
            SignInAttempts attempts,
            AccountRecord minutes,
            Permissions permissions,
            ObjectProvider<LeaverWatch> watches) {
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.attempts = attempts;
        this.minutes = minutes;
        this.permissions = permissions;
        this.watches = watches;
    }

    /**
     * Somebody with an account.
     *
     * @param groups of which the person is a member
     * @param shutUntil when wrong passwords have shut the account for unknown sources
     */
    public record Person(String account, String name, String mail, List<String> groups, Optional<Instant> shutUntil) {}

    /** What a person is called and where mail reaches them. */
    public record Details(
            @Field(value = "姓名", name = true) String name,
            @Field(value = "邮箱", required = false) String mail) {

        public Details {
            List<Finding> faults = new ArrayList<>();
            PlaceRequest.checkName(name, faults);
            PlaceRequest.checkMail(mail, faults);
            PlaceRequest.refuse(faults);
        }
    }

    /** @throws NoSuchElementException when nobody has the account */
    public Person get(String account) {
        require(account);
        String mail = people.contacts(List.of(account)).stream()
                .map(People.Contact::mail)
                .findFirst()
                .orElse("");
        return new Person(account, people.name(account), mail, accounts.groups(account), attempts.shutUntil(account));
    }

    /** Gives a person another name, after a change or a slip of the pen, and another address. */
    @Transactional
    public void rename(String account, Details details) {
        Person before = get(account);
        accounts.rename(account, details.name(), details.mail());
        people.rename(account, details.name(), details.mail());
        if (!before.name().equals(details.name())) {
            note(new AccountRenamed(account, before.name() + " → " + details.name()));
        }
        if (!before.mail().equals(details.mail())) {
            note(new AddressChanged(account));
        }
    }

    /** Gives a password that is shown this once and must be changed at the first login; all sessions end. */
    @Transactional
    public NewAccount resetPassword(String account) {
        require(account);
        String password = passwords.next();
        accounts.setPassword(account, password);
        people.passwordGiven(account);
        attempts.forget(account);
        note(new PasswordReset(account));
        return new NewAccount(account, people.name(account), password);
    }

    /** Forgets wrong passwords, so that the person can sign in at once from anywhere. */
    @Transactional
    public void unlock(String account) {
        require(account);
        attempts.forget(account);
        note(new AccountUnlocked(account));
    }

    /** Somebody leaves a body or panel; their sessions end, and their open tasks go back to it. */
    @Transactional
    public void leave(String account, String group) {
        require(account);
        if (!accounts.groups(account).contains(group)) {
            throw new NoSuchElementException(account + " is no member of " + group);
        }
        keepAnAdministrator(account, List.of(group));
        leaveGroup(account, group);
        watches.forEach(watch -> watch.left(account, List.of(group)));
    }

    /** Removes an account. What its owner signed keeps the name, and the account is never given to anybody else. */
    @Transactional
    public void takeAway(String account) {
        require(account);
        List<String> groups = accounts.groups(account);
        keepAnAdministrator(account, groups);
        groups.forEach(group -> leaveGroup(account, group));
        accounts.delete(account);
        people.reach(account, "");
        attempts.forgetSources(account);
        watches.forEach(watch -> watch.left(account, groups));
        note(new AccountTakenAway(account, people.name(account)));
    }

    private void leaveGroup(String account, String group) {
        accounts.leave(account, group);
        note(new MemberLeft(account, group));
    }

    private void keepAnAdministrator(String account, List<String> left) {
        if (left.contains(Right.ADMINISTRATORS) && accounts.administrators().equals(List.of(account))) {
            throw new ConflictException("这是唯一的系统管理员，不能离开；请先设另一位管理员");
        }
    }

    private void require(String account) {
        if (accounts.existing(List.of(account)).isEmpty()) {
            throw new NoSuchElementException("no account " + account);
        }
    }

    private void note(AccountMinutes entry) {
        minutes.append(permissions.actor(), entry);
    }
}
