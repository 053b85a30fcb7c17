package org.huanjie.result;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Finding;
import org.huanjie.minutes.Minutes;
import org.huanjie.result.ResultMinutes.AppointeesChecked;
import org.huanjie.result.ResultMinutes.CompositionChecked;
import org.huanjie.scheme.rules.StepClauses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the program checks of a new committee before it is made known, before its result is submitted, and before it is appointed. */
@Service
public class ResultCheck {

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
    public boolean compositionStands(ElectionId election) {
        return stands(election, CompositionChecked::new, "result-approval");
    }

    /** Whether everyone to be appointed is still eligible and in place. */
    @Transactional
    public boolean appointeesFit(ElectionId election) {
        return stands(election, AppointeesChecked::new, "appointment");
    }

    private boolean stands(ElectionId election, Function<List<Finding>, ResultMinutes> note, String step) {
        List<Finding> faults = new ArrayList<>(vacancies.faults(election));
        if (vacancies.unsettled(election)) {
            faults.add(new Finding("committee", "有空缺还没有决定怎样处理", "E15"));
        }
        minutes.append(election, Minutes.SYSTEM, StepClauses.of(elections.scheme(election), step), note.apply(faults));
        return faults.isEmpty();
    }
}
