package org.huanjie.term.process;

import java.util.Map;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.term.Confirmation;
import org.huanjie.term.Vacancies;
import org.springframework.stereotype.Component;

/** The party committee confirms that members leave (E22). */
@Component
class ConfirmDepartureHandler implements UserTaskHandler<Confirmation> {

    private final Vacancies vacancies;

    ConfirmDepartureHandler(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public Object form(TaskContext task) {
        return Map.of(
                "context",
                Map.of("leavers", LeaverLine.of(vacancies.open(task.election()).orElseThrow())),
                "confirmed",
                true,
                "opinion",
                "");
    }

    @Override
    public void complete(TaskContext task, Confirmation confirmation) {
        vacancies.confirm(task.election(), confirmation, task.actor());
        task.route(VacancyModel.CONFIRMED, confirmation.confirmed());
    }
}
