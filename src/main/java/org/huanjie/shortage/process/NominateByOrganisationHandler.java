package org.huanjie.shortage.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.registration.RegistrationSheet;
import org.huanjie.registration.process.RegistrationForms;
import org.huanjie.shortage.Shortages;
import org.springframework.stereotype.Component;

/** The party committee recommends people, because too few have registered (E1, E2). */
@Component
class NominateByOrganisationHandler implements UserTaskHandler<RegistrationSheet> {

    private final Shortages shortages;
    private final RegistrationForms forms;

    NominateByOrganisationHandler(Shortages shortages, RegistrationForms forms) {
        this.shortages = shortages;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.recommendation(task.election());
    }

    @Override
    public void complete(TaskContext task, RegistrationSheet sheet) {
        shortages.recommend(task.election(), sheet, task.actor());
    }
}
