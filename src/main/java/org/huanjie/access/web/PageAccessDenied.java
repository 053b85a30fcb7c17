package org.huanjie.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.huanjie.access.Allowances;
import org.huanjie.access.RequestSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Turns people away from pages: to the change of their password, or with 403. A form of ours whose session has ended is kept: it is carried out once
 * its person has signed in again, or at once where that has been done in another window.
 */
@Component
class PageAccessDenied implements AccessDeniedHandler {

    private static final int LARGEST_KEPT_FORM = 200_000;
    private static final int KEPT_AN_HOUR = 60;

    /** The one in which the login looks for where to go on. */
    private final RequestCache kept = new HttpSessionRequestCache();

    private final Allowances strangers = new Allowances(KEPT_AN_HOUR, Clock.systemUTC());
    private final DataSize largestFile;

    PageAccessDenied(@Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
        this.largestFile = largestFile;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        boolean signedIn = SecurityContextHolder.getContext().getAuthentication() != null;
        if (ProblemAccessDenied.passwordIsGiven()) {
            response.sendRedirect(request.getContextPath() + "/password");
        } else if (reason instanceof CsrfException && isTooLargeToBeRead(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (reason instanceof CsrfException && isOurForm(request, signedIn)) {
            if (!signedIn && strangers.exceededBy(RequestSource.of(request.getRemoteAddr()))) {
                response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
                return;
            }
            keep(request, response, signedIn);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A file over the limit is not read at all, nor is the form's token. */
    private boolean isTooLargeToBeRead(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                && request.getContentLengthLong() > largestFile.toBytes();
    }

    private static boolean isOurForm(HttpServletRequest request, boolean signedIn) {
        boolean ours = OwnOrigin.isProven(request) || !signedIn && OwnOrigin.isNoPage(request);
        return ours
                && HttpMethod.POST.matches(request.getMethod())
                && request.getContentLengthLong() >= 0
                && request.getContentLengthLong() <= LARGEST_KEPT_FORM
                && !request.getServletPath().equals("/login")
                && !request.getServletPath().equals("/logout");
    }

    private void keep(HttpServletRequest request, HttpServletResponse response, boolean signedIn) throws IOException {
        kept.saveRequest(request, response);
        SavedRequest form = kept.getRequest(request, response);
        response.sendRedirect(signedIn ? form.getRedirectUrl() : request.getContextPath() + "/login?ended");
    }
}
