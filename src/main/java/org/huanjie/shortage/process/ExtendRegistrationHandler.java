package org.huanjie.shortage.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.registration.Extension;
import org.huanjie.shortage.Shortages;
import org.springframework.stereotype.Component;

/** Too few are qualified: the registration is to be opened again for some days, once and with approval (E1, E2). */
@Component
public class ExtendRegistrationHandler implements UserTaskHandler<Extension> {

    private final Shortages shortages;
    private final ShortageForms forms;

    public ExtendRegistrationHandler(Shortages shortages, ShortageForms forms) {
        this.shortages = shortages;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.extension(task.election());
    }

    @Override
    public void complete(TaskContext task, Extension extension) {
        shortages.askForExtension(task.election(), extension, task.actor());
    }
}
