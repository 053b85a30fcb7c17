package org.huanjie.result.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.input.Refusal;
import org.huanjie.result.Appointment;
import org.huanjie.result.Appointments;
import org.huanjie.result.ResultCheck;
import org.huanjie.roster.Candidates;
import org.huanjie.selection.Committee;
import org.huanjie.selection.process.ImplementationModel;
import org.huanjie.selection.process.SeatLine;
import org.springframework.stereotype.Component;

/** The party committee issues the paper that appoints the new committee and makes it known (JY-4.3.6b, XG-3.2.6, NS-4.4d). */
@Component
class IssueAppointmentHandler implements UserTaskHandler<Appointment> {

    private final Committee committee;
    private final Appointments appointments;
    private final ResultCheck check;
    private final Candidates candidates;
    private final Elections elections;

    IssueAppointmentHandler(
            Committee committee,
            Appointments appointments,
            ResultCheck check,
            Candidates candidates,
            Elections elections) {
        this.committee = committee;
        this.appointments = appointments;
        this.check = check;
        this.candidates = candidates;
        this.elections = elections;
    }

    @Override
    public Object form(TaskContext task) {
        Election election = elections.get(task.election());
        return Map.of(
                "context",
                        Map.of(
                                "body", election.body(),
                                "committee",
                                        committee.printed(task.election()).stream()
                                                .map(SeatLine::of)
                                                .toList()),
                "documentNumber", "",
                "madeKnown", "各村（社区）、各单位");
    }

    @Override
    public void complete(TaskContext task, Appointment appointment) {
        candidates.hold(task.election());
        if (!check.appointeesFit(task.election())) {
            if (!task.catches(ImplementationModel.APPOINTEES_UNFIT)) {
                throw new Refusal("committee", "有人不再能任职，或有空缺没有决定；这次换届启动时的流程不能补缺，须终止后重新启动", "E15");
            }
            throw new BpmnError(ImplementationModel.APPOINTEES_UNFIT, "有人不再能任职");
        }
        appointments.appoint(task.election(), appointment, task.actor());
    }
}
