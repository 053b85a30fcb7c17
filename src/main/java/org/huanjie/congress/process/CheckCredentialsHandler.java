package org.huanjie.congress.process;

import java.util.List;
import java.util.Map;
import org.huanjie.congress.Credentials;
import org.huanjie.congress.Delegates;
import org.huanjie.congress.Delegation;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The review panel checks the delegates' credentials; units whose delegate is invalid elect another one (UC-6). */
@Component
class CheckCredentialsHandler implements UserTaskHandler<Credentials> {

    private final Delegation delegation;

    CheckCredentialsHandler(Delegation delegation) {
        this.delegation = delegation;
    }

    @Override
    public Object form(TaskContext task) {
        Delegates delegates = delegation.delegates(task.election()).orElseThrow();
        return Map.of(
                "context", Map.of("units", delegates.units(), "count", delegates.count()),
                "invalid", List.of(),
                "report", "");
    }

    @Override
    public void complete(TaskContext task, Credentials credentials) {
        task.route(DelegationModel.CREDENTIALS_HOLD, delegation.check(task.election(), credentials, task.actor()));
    }
}
