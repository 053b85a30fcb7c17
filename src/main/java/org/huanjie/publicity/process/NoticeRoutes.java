package org.huanjie.publicity.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.access.process.CandidateGroups;
import org.huanjie.publicity.NoticeKind;
import org.huanjie.publicity.PublicNotices;
import org.springframework.stereotype.Component;

/** What the model {@code publicNotice} asks: who issues the notice, when it is due and when its window ends. */
@Component("notices")
public class NoticeRoutes {

    private final PublicNotices notices;
    private final CandidateGroups groups;

    NoticeRoutes(PublicNotices notices, CandidateGroups groups) {
        this.notices = notices;
        this.groups = groups;
    }

    /** The group of the body that signs the notice. */
    public String issuerGroup(DelegateExecution execution) {
        return switch (notices.asked(election(execution), kind(execution)).issuer()) {
            case PARTY -> groups.party(execution);
            case SUPERIOR -> groups.superior(execution);
            case LEAGUE -> groups.league(execution);
        };
    }

    /** The step of the timetable in which this kind of notice is posted. */
    public String step(DelegateExecution execution) {
        return kind(execution).step();
    }

    /** 00:00 of the day after the window's last. */
    public Date windowEnds(DelegateExecution execution) {
        return Date.from(notices.windowEnds(election(execution), kind(execution)));
    }

    static NoticeKind kind(DelegateExecution execution) {
        return NoticeKind.of((String) execution.getVariable(NoticeModel.KIND));
    }

    static String election(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
