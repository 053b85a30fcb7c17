package org.huanjie.candidacy.process;

import org.huanjie.candidacy.Extension;
import org.huanjie.candidacy.RegistrationWindow;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.springframework.stereotype.Component;

/** Too few are qualified, so the registration is opened again for some days (E1, E2). */
@Component
class ExtendRegistrationHandler implements UserTaskHandler<Extension> {

    private final RegistrationWindow window;
    private final CandidacyForms forms;

    ExtendRegistrationHandler(RegistrationWindow window, CandidacyForms forms) {
        this.window = window;
        this.forms = forms;
    }

    @Override
    public String taskId() {
        return CandidacyModel.EXTEND_REGISTRATION;
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
        window.extend(task.election(), extension, task.actor().orElseThrow());
    }

    @Override
    public Extension example(TaskContext task) {
        return forms.exampleExtension(task.election());
    }
}
