package org.huanjie.access.process;

import java.util.Collection;
import org.huanjie.access.Sessions;
import org.huanjie.engine.AccountWatch;
import org.springframework.stereotype.Component;

/** Ends the sessions of people who lose rights or get a new password, in the browser and on every node. */
@Component
class SessionsFollowRights implements AccountWatch {

    private final Sessions sessions;

    SessionsFollowRights(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void rightsLost(Collection<String> accounts) {
        sessions.end(accounts);
    }
}
