package org.huanjie.registration.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.registration.Registration;
import org.huanjie.registration.RegistrationSheet;
import org.huanjie.registration.RegistrationWindow;
import org.springframework.stereotype.Component;

/** Nominations are entered row by row (JY-4.3.4a, XG-3.2.1, NS-4.2a); the registration opens with this task. */
@Component
public class RegisterCandidatesHandler implements UserTaskHandler<RegistrationSheet> {

    private final Registration registration;
    private final RegistrationWindow window;
    private final RegistrationForms forms;

    public RegisterCandidatesHandler(Registration registration, RegistrationWindow window, RegistrationForms forms) {
        this.registration = registration;
        this.window = window;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        window.open(task.election());
        return forms.registration(task.election());
    }

    @Override
    public void complete(TaskContext task, RegistrationSheet sheet) {
        boolean nothingToEnter = sheet.candidates().isEmpty() && sheet.removed().isEmpty();
        if (!nothingToEnter || !window.over(task.election())) {
            registration.enter(task.election(), sheet, task.actor());
        }
    }
}
