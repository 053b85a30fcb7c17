package org.huanjie.web;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Permissions;
import org.huanjie.clause.Citations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page shows: who is signed in, and whether this is the demonstration. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

    private final Permissions permissions;
    private final RequestCitations citations;
    private final boolean demo;

    PageFrame(Permissions permissions, RequestCitations citations, @Value("${huanjie.demo:false}") boolean demo) {
        this.permissions = permissions;
        this.citations = citations;
        this.demo = demo;
    }

    @ModelAttribute("viewer")
    Viewer viewer() {
        return new Viewer(
                permissions.account().orElse(null),
                permissions.ready(),
                permissions.administers(),
                permissions.supervises(),
                permissions.administers() || permissions.has(BodyKind.LEAGUE),
                permissions.administers() || !permissions.overseen().isEmpty());
    }

    /** What people read instead of clauses. */
    @ModelAttribute("citations")
    Citations citations(HttpServletRequest request) {
        return citations.of(request);
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }
}
