package org.huanjie.result;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.election.Elections;
import org.huanjie.input.Finding;
import org.huanjie.minutes.Minutes;
import org.huanjie.scheme.rules.StepClauses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the program checks of a new committee before it is made known, before its result goes up, and before it is appointed. */
@Service
public class ResultCheck {

    private static final String SYSTEM = "system";

    private final ResultVacancies vacancies;
    private final Elections elections;
    private final Minutes minutes;

    ResultCheck(ResultVacancies vacancies, Elections elections, Minutes minutes) {
        this.vacancies = vacancies;
        this.elections = elections;
        this.minutes = minutes;
    }

    /** Whether size, officers, party members and outside staff are as the scheme asks, every vacant seat is decided upon and everyone eligible. */
    @Transactional
    public boolean compositionStands(String election) {
        return stands(election, "composition-checked", "result-approval");
    }

    /** Whether everyone to be appointed is still eligible and in place. */
    @Transactional
    public boolean appointeesFit(String election) {
        return stands(election, "appointees-checked", "appointment");
    }

    private boolean stands(String election, String action, String step) {
        List<Finding> faults = new ArrayList<>(vacancies.faults(election));
        if (vacancies.unsettled(election)) {
            faults.add(new Finding("committee", "有空缺还没有决定怎样处理", "E15"));
        }
        minutes.append(election, SYSTEM, action, StepClauses.of(elections.scheme(election), step), faults);
        return faults.isEmpty();
    }
}
