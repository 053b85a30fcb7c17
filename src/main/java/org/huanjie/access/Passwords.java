package org.huanjie.access;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.answer.Asked;
import org.huanjie.answer.Finding;
import org.huanjie.answer.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of passwords by the people themselves. */
@Service
public class Passwords {

    private static final int SHORTEST = 8;

    private final Accounts accounts;
    private final People people;

    public Passwords(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    /** What the change asks for. */
    public record Change(
            @Asked("现在的密码") String current,
            @Asked("新密码") String password,
            @Asked("再输入一次新密码") String repeated) {}

    /** @throws Refusal with all faults; the password then stays as it was */
    @Transactional
    public void change(String account, Change change) {
        List<Finding> faults = faults(account, change);
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        accounts.setPassword(account, change.password());
        people.passwordChanged(account);
    }

    private List<Finding> faults(String account, Change change) {
        List<Finding> faults = new ArrayList<>();
        if (!accounts.passwordIsRight(account, change.current())) {
            faults.add(new Finding("current", "现在的密码不正确；输错后须等候数秒再试", ""));
        }
        if (change.password().length() < SHORTEST) {
            faults.add(new Finding("password", "新密码至少要有" + SHORTEST + "个字符", ""));
        }
        if (change.password().equals(change.current()) || change.password().equals(account)) {
            faults.add(new Finding("password", "新密码不能与现在的密码或账号相同", ""));
        }
        if (!change.password().equals(change.repeated())) {
            faults.add(new Finding("repeated", "两次输入的新密码不一致", ""));
        }
        return faults;
    }
}
