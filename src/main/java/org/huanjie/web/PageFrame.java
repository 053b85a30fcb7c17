package org.huanjie.web;

import org.huanjie.access.Permissions;
import org.huanjie.access.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page shows: who is signed in, and whether this is the demonstration. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

    private final Permissions permissions;
    private final boolean demo;

    PageFrame(Permissions permissions, @Value("${huanjie.demo:false}") boolean demo) {
        this.permissions = permissions;
        this.demo = demo;
    }

    @ModelAttribute("viewer")
    Viewer viewer() {
        return new Viewer(
                permissions.account().orElse(null),
                permissions.ready(),
                permissions.administers(),
                permissions.supervises(),
                permissions.administers() || permissions.has(Role.LEAGUE),
                permissions.administers() || !permissions.overseen().isEmpty());
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }
}
