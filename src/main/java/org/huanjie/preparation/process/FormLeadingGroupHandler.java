package org.huanjie.preparation.process;

import java.util.List;
import java.util.Map;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.preparation.LeadingGroup;
import org.huanjie.preparation.LeadingGroup.Member;
import org.huanjie.preparation.PreparationService;
import org.springframework.stereotype.Component;

/** The party committee forms the leading group (JY-3.1, XG-4.1). */
@Component
class FormLeadingGroupHandler implements UserTaskHandler<LeadingGroup> {

    private static final Member NOBODY = new Member("", "", false);

    private final PreparationService preparation;
    private final Elections elections;

    FormLeadingGroupHandler(PreparationService preparation, Elections elections) {
        this.preparation = preparation;
        this.elections = elections;
    }

    @Override
    public Object form(TaskContext task) {
        Election election = elections.get(task.election());
        return Map.of(
                "context", Map.of("body", election.body(), "start", election.start()),
                "chair", NOBODY,
                "deputies", List.of(NOBODY),
                "members", List.of(NOBODY),
                "officeHead", "");
    }

    @Override
    public void complete(TaskContext task, LeadingGroup group) {
        preparation.form(task.election(), group, task.actor());
    }
}
