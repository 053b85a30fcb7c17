package org.huanjie.publicity.process;

import static org.huanjie.engine.Executions.election;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.access.process.CandidateGroups;
import org.huanjie.calendar.DayTimes;
import org.huanjie.engine.TaskDates;
import org.huanjie.publicity.NoticeKind;
import org.huanjie.publicity.ObjectionRegister;
import org.huanjie.publicity.PublicNotices;
import org.springframework.stereotype.Component;

/** What the model {@code publicNotice} asks: who issues the notice, when it is due and when its window ends. */
@Component("notices")
public class NoticeRoutes {

    private final PublicNotices notices;
    private final ObjectionRegister objections;
    private final CandidateGroups groups;
    private final TaskDates tasks;
    private final DayTimes times;

    NoticeRoutes(
            PublicNotices notices,
            ObjectionRegister objections,
            CandidateGroups groups,
            TaskDates tasks,
            DayTimes times) {
        this.notices = notices;
        this.objections = objections;
        this.groups = groups;
        this.tasks = tasks;
        this.times = times;
    }

    /** The group of the body that signs the notice. */
    public String issuerGroup(DelegateExecution execution) {
        return groups.of(notices.asked(election(execution), kind(execution)).issuer(), execution);
    }

    /** 18:00 of the day on which the notice is to be posted. */
    public Date postingDue(DelegateExecution execution) {
        LocalDate day = notices.postingDay(election(execution), kind(execution), tasks.begun(execution));
        return times.endOfWork(day);
    }

    /** Whether the window is over: its time has come and no investigation stops the clock. */
    public boolean windowOver(DelegateExecution execution) {
        return !objections.stopTheClock(election(execution), kind(execution));
    }

    /** Whether it names nobody, so that nobody has to be decided on before it is posted anew. */
    public boolean withoutPeople(DelegateExecution execution) {
        return kind(execution) == NoticeKind.ANNOUNCEMENT;
    }

    /** 00:00 of the day after the window's last. */
    public Date windowEnds(DelegateExecution execution) {
        return Date.from(notices.windowEnds(election(execution), kind(execution)));
    }

    static NoticeKind kind(DelegateExecution execution) {
        return NoticeKind.of((String) execution.getVariable(NoticeModel.KIND));
    }
}
