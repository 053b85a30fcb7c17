package org.huanjie.candidacy.process;

import org.huanjie.candidacy.Extension;
import org.huanjie.candidacy.Shortages;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.springframework.stereotype.Component;

/** Too few are qualified: the registration is to be opened again for some days, once and with approval (E1, E2). */
@Component
class ExtendRegistrationHandler implements UserTaskHandler<Extension> {

    private final Shortages shortages;
    private final ShortageForms forms;

    ExtendRegistrationHandler(Shortages shortages, ShortageForms forms) {
        this.shortages = shortages;
        this.forms = forms;
    }

    @Override
    public String taskId() {
        return ShortageModel.EXTEND_REGISTRATION;
    }

    @Override
    public Class<Extension> answerType() {
        return Extension.class;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.extension(task.election());
    }

    @Override
    public void complete(TaskContext task, Extension extension) {
        shortages.askForExtension(task.election(), extension, task.actor().orElseThrow());
    }

    @Override
    public Extension example(TaskContext task) {
        return forms.exampleExtension(task.election());
    }
}
