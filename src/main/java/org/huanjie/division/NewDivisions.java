package org.huanjie.division;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds single divisions that the list does not have yet. */
@Service
public class NewDivisions {

    private final DivisionStore store;
    private final DivisionSearch search;

    NewDivisions(DivisionStore store, DivisionSearch search) {
        this.store = store;
        this.search = search;
    }

    /**
     * Adds a division.
     *
     * @param superior in which it lies, by name or code
     * @param code empty for the next one that is free there
     * @throws Refusal with all faults
     */
    @Transactional
    public Division add(String superior, String name, String code) {
        List<Finding> faults = new ArrayList<>();
        DivisionNameRule.faults(name.strip()).forEach(fault -> faults.add(new Finding("name", fault, "")));
        String above = superior(superior, faults);
        String chosen = code.isBlank() && !above.isEmpty() ? next(above) : code.strip();
        if (!above.isEmpty()) {
            judge(above, chosen, faults);
        }
        Refusal.ifAny(faults);
        Division added = new Division(chosen, name.strip());
        store.insert(List.of(added));
        return added;
    }

    private String superior(String typed, List<Finding> faults) {
        try {
            String code = search.code(typed, "superior");
            if (store.find(code).isPresent() && Codes.lengthBelow(code) > 0) {
                return code;
            }
            faults.add(new Finding("superior", "上级区划“" + typed.strip() + "”没有登记，或者下面不再分区划", ""));
        } catch (Refusal unclear) {
            faults.addAll(unclear.findings());
        }
        return "";
    }

    private void judge(String above, String code, List<Finding> faults) {
        int digits = Codes.lengthBelow(above);
        if (!Codes.valid(code) || code.length() != digits || !code.startsWith(above)) {
            faults.add(new Finding("code", "区划代码“" + code + "”应是以" + above + "开头的" + digits + "位数字", ""));
        } else {
            store.find(code)
                    .ifPresent(
                            there -> faults.add(new Finding("code", "区划代码" + code + "已是“" + there.name() + "”的", "")));
        }
    }

    /** The last of those below and one more; beginning with 1 where there are none. */
    private String next(String above) {
        List<Division> below = store.below(above);
        long last = below.isEmpty()
                ? Long.parseLong(above + "0".repeat(Codes.lengthBelow(above) - above.length()))
                : Long.parseLong(below.get(below.size() - 1).code());
        return Long.toString(last + 1);
    }
}
