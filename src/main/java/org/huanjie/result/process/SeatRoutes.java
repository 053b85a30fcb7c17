package org.huanjie.result.process;

import static org.huanjie.engine.Executions.election;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.result.ResultVacancies;
import org.huanjie.selection.Selection;
import org.huanjie.selection.process.ImplementationModel;
import org.huanjie.selection.rules.NamingRule;
import org.springframework.stereotype.Component;

/** What the implementation asks about the seats of the new committee. */
@Component("seats")
public class SeatRoutes {

    private final Selection selection;
    private final ResultVacancies vacancies;
    private final Elections elections;

    SeatRoutes(Selection selection, ResultVacancies vacancies, Elections elections) {
        this.selection = selection;
        this.vacancies = vacancies;
        this.elections = elections;
    }

    /** Whether the party committee names anyone (NS-4.0a, JY-4.1e): once, for it names others when it decides on vacant seats. */
    public boolean toName(DelegateExecution execution) {
        return !execution.hasVariable(ImplementationModel.FILLED)
                && !NamingRule.posts(elections.scheme(election(execution))).isEmpty();
    }

    /** Whether the scheme asks for an inspection and somebody is still to be inspected (XG-3.2.4, NS-4.4a). */
    public boolean toInspect(DelegateExecution execution) {
        ElectionId election = election(execution);
        return elections.scheme(election).inspection().isPresent()
                && !selection
                        .inspected(election, execution.hasVariable(ImplementationModel.FILLED))
                        .isEmpty();
    }

    /** Whether the party committee must decide on vacant seats (E13 to E15), or the committee breaks its scheme; asked by models up to version 1.0. */
    public boolean toFill(DelegateExecution execution) {
        return vacancies.undecided(election(execution));
    }

    /** Whether a public notice must name those chosen (XG-3.2.5, NS-4.4b): once, and again when others are put forward. */
    public boolean toNotify(DelegateExecution execution) {
        ElectionId election = election(execution);
        return elections.scheme(election).resultNotice().isPresent() && vacancies.toNotify(election);
    }
}
