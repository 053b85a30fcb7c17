package org.huanjie.election;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.scheme.SchemeFinding;
import org.springframework.stereotype.Component;

/** What the dates and the people of an election should make somebody think about, the gravest first. */
@Component
public class ElectionWarnings {

    private final Elections elections;
    private final NeededBodies needed;

    ElectionWarnings(Elections elections, NeededBodies needed) {
        this.elections = elections;
        this.needed = needed;
    }

    public List<SchemeFinding> of(Election election) {
        List<SchemeFinding> warnings = new ArrayList<>();
        elections
                .scheme(election.id())
                .term()
                .filter(term -> election.termEnd() == null
                        && elections.occasion(election.id()).equals(Occasion.TERM_DUE))
                .ifPresent(term -> warnings.add(SchemeFinding.warning(
                        "term-end-unknown",
                        "termEnd",
                        term.approval().basis().clause(),
                        "没有登记本届任期何时届满，启动时也没有填写，无法核对是否提前或延期换届；提前或延期的须先经批准，请核实")));
        if (election.status() == Election.Status.RUNNING) {
            warnings.addAll(needed.withoutPeople(election, elections.scheme(election.id())));
        }
        warnings.addAll(elections.timetable(election.id()).findings());
        return warnings;
    }
}
