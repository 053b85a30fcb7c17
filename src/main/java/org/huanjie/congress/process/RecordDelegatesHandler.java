package org.huanjie.congress.process;

import java.util.List;
import java.util.Map;
import org.huanjie.congress.Credentials;
import org.huanjie.congress.Delegates;
import org.huanjie.congress.Delegation;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.scheme.Scheme.Congress;
import org.springframework.stereotype.Component;

/** The League body enters the delegates whom the units have elected (UC-6). */
@Component
class RecordDelegatesHandler implements UserTaskHandler<Delegates> {

    private final Delegation delegation;

    RecordDelegatesHandler(Delegation delegation) {
        this.delegation = delegation;
    }

    @Override
    public Object form(TaskContext task) {
        Congress congress = delegation.congress(task.election()).orElseThrow();
        return Map.of(
                "context",
                Map.of(
                        "count", congress.delegates(),
                        "clause", congress.basis().clause(),
                        "invalid",
                                delegation
                                        .credentials(task.election())
                                        .map(Credentials::invalid)
                                        .orElse(List.of())),
                "units",
                delegation.delegates(task.election()).map(Delegates::units).orElse(List.of()));
    }

    @Override
    public void complete(TaskContext task, Delegates delegates) {
        delegation.enter(task.election(), delegates, task.actor());
    }
}
