package org.huanjie.approval.web;

import org.huanjie.access.BodyKind;
import org.huanjie.access.Permissions;
import org.huanjie.approval.Request;
import org.huanjie.approval.Requests;
import org.huanjie.election.Elections;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The author of a request takes it back while nobody has taken it up. */
@RestController
@RequestMapping("/api/approvals")
class ApprovalController {

    private final Requests requests;
    private final Elections elections;
    private final Permissions permissions;

    ApprovalController(Requests requests, Elections elections, Permissions permissions) {
        this.requests = requests;
        this.elections = elections;
        this.permissions = permissions;
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id) {
        Request request = requests.get(id);
        permissions.requireWorkFor(
                BodyKind.LEAGUE.body(elections.division(request.election())).group());
        requests.withdraw(id, permissions.actor());
    }
}
