package org.huanjie.term.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.result.Appointment;
import org.huanjie.term.Vacancies;
import org.springframework.stereotype.Component;

/** The party committee issues the paper that appoints officers mid-term (JY-4.3.5d). */
@Component
class IssueMidTermAppointmentHandler implements UserTaskHandler<Appointment> {

    private final Vacancies vacancies;

    IssueMidTermAppointmentHandler(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public Object form(TaskContext task) {
        return Map.of(
                "context",
                        Map.of(
                                "people",
                                vacancies.proposed(task.election()).stream()
                                        .map(seat -> Map.of("post", seat.postName(), "name", seat.name()))
                                        .toList()),
                "documentNumber", "",
                "madeKnown", "各村（社区）、各单位");
    }

    @Override
    public void complete(TaskContext task, Appointment appointment) {
        if (vacancies.proposedFit(task.election())) {
            vacancies.appoint(task.election(), appointment, task.actor());
        } else if (task.catches(VacancyModel.PROPOSED_UNFIT)) {
            throw new BpmnError(VacancyModel.PROPOSED_UNFIT, "有人不再能任职");
        } else {
            vacancies.chooseAgain(task.election());
        }
    }
}
