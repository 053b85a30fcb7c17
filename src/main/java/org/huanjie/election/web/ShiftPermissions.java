package org.huanjie.election.web;

import java.util.stream.Stream;
import org.huanjie.access.Body;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Permissions;
import org.huanjie.election.Election;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may move the timetable of an election: its League body, the party committee beside it and the League body above. */
@Component
class ShiftPermissions {

    private final Permissions permissions;

    ShiftPermissions(Permissions permissions) {
        this.permissions = permissions;
    }

    boolean includeThePerson(Election election) {
        return Stream.of(
                        BodyKind.LEAGUE.body(election.division()),
                        BodyKind.PARTY.body(election.division()),
                        BodyKind.SUPERIOR.body(election.division()))
                .map(Body::group)
                .anyMatch(permissions::mayWorkFor);
    }

    void require(Election election) {
        if (!includeThePerson(election)) {
            throw new AccessDeniedException("您没有调整这次换届日程的权限");
        }
    }
}
