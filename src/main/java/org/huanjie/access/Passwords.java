package org.huanjie.access;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of passwords by the people themselves. */
@Service
public class Passwords {

    private final PasswordCheck check;
    private final Accounts accounts;
    private final People people;
    private final TransactionTemplate transaction;

    public Passwords(PasswordCheck check, Accounts accounts, People people, TransactionTemplate transaction) {
        this.check = check;
        this.accounts = accounts;
        this.people = people;
        this.transaction = transaction;
    }

    /** What the change asks for. */
    public record Change(
            @Field("现在的密码") String current,
            @Field("新密码") String password,
            @Field("再输入一次新密码") String repeated) {}

    /**
     * Changes one's own password. The present one is compared outside of a transaction: that takes its time, and keeps what was guessed.
     *
     * @param address from where the change was sent
     * @throws Refusal with all faults; the password then stays as it was
     */
    public void change(String account, Change change, String address) {
        Refusal.ifAny(faults(account, change, address));
        transaction.executeWithoutResult(status -> {
            accounts.setPassword(account, change.password());
            people.passwordChanged(account);
        });
    }

    private List<Finding> faults(String account, Change change, String address) {
        List<Finding> faults = new ArrayList<>();
        if (!currentIsRight(account, change.current(), address)) {
            faults.add(new Finding("current", "现在的密码不正确", ""));
        }
        CommonPasswords.faults(account, change.password())
                .forEach(fault -> faults.add(new Finding("password", "新" + fault, "")));
        if (change.password().equals(change.current())) {
            faults.add(new Finding("password", "新密码不能与现在的密码相同", ""));
        }
        if (!change.password().equals(change.repeated())) {
            faults.add(new Finding("repeated", "两次输入的新密码不一致", ""));
        }
        return faults;
    }

    private boolean currentIsRight(String account, String password, String address) {
        try {
            return check.isRight(account, password, address);
        } catch (TooManyGuesses often) {
            throw new Refusal("current", "输错密码的次数太多，请过一刻钟再试", "");
        }
    }
}
