package org.huanjie.registration;

import org.huanjie.election.ElectionPart;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** What an election shows of its candidates. */
@Component
class CandidatesPart implements ElectionPart {

    private final CandidateRegister register;

    CandidatesPart(CandidateRegister register) {
        this.register = register;
    }

    @Override
    public String name() {
        return "candidates";
    }

    @Override
    public Object of(ElectionId election) {
        return register.views(election);
    }
}
