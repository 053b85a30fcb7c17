package org.huanjie.access.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.huanjie.access.Body;
import org.huanjie.access.Member;
import org.huanjie.access.Members;
import org.springframework.stereotype.Component;

/** Members as the engine's groups have them. */
@Component
class EngineMembers implements Members {

    private final IdentityService identities;

    EngineMembers(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public List<Member> of(Body body) {
        return identities.createUserQuery().memberOfGroup(body.group()).orderByUserId().asc().unlimitedList().stream()
                .map(user -> new Member(user.getId(), user.getFirstName()))
                .toList();
    }
}
