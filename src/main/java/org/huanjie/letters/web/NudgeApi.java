package org.huanjie.letters.web;

import org.huanjie.access.Permissions;
import org.huanjie.election.OpenTask;
import org.huanjie.ids.ElectionId;
import org.huanjie.letters.Nudges;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Those above urge the people of a task on, over HTTP (LN-3.5). */
@RestController
class NudgeApi {

    private final Nudges nudges;
    private final Permissions permissions;

    NudgeApi(Nudges nudges, Permissions permissions) {
        this.nudges = nudges;
        this.permissions = permissions;
    }

    @PostMapping("/api/elections/{id}/tasks/{task}/nudge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void nudge(@PathVariable("id") ElectionId election, @PathVariable("task") String task) {
        permissions.requireSightOfElection(election);
        OpenTask open = nudges.task(election, task);
        permissions.requireUrge(open.group());
        nudges.nudge(election, open, permissions.actor());
    }
}
