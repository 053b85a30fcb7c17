package org.huanjie.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Turns people away from pages: to the change of their password, or with 403. */
@Component
class PageGate implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (ProblemGate.passwordIsGiven()) {
            response.sendRedirect(request.getContextPath() + "/password");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
