package org.huanjie.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A form of our pages that is sent twice, by a double click or by going back, is carried out once: the second sending waits for the first and leads to
 * the same place. A form that somebody else filled in at this computer is not sent in the name of whoever has signed in since.
 */
@Component
class SentOnce extends OncePerRequestFilter {

    static final String SENDING = "_sending";
    static final String ACCOUNT = "_account";

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int PAUSES = 600;

    private final Submissions submissions;
    private final SentPages pages;

    SentOnce(Submissions submissions, SentPages pages) {
        this.submissions = submissions;
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !HttpMethod.POST.matches(request.getMethod())
                || path.startsWith("/api/")
                || path.startsWith("/camunda/")
                || path.startsWith("/engine-rest/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = Optional.ofNullable(request.getParameter(SENDING)).orElse("");
        if (isSomebodyElses(request)) {
            response.sendRedirect(request.getContextPath() + "/?other-account");
        } else if (!ID.matcher(id).matches()) {
            chain.doFilter(request, response);
        } else {
            once(id, request, response, chain);
        }
    }

    private static boolean isSomebodyElses(HttpServletRequest request) {
        String account = request.getParameter(ACCOUNT);
        return account != null && !account.equals(request.getRemoteUser());
    }

    private void once(String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String sending = sending(id, request);
        for (int pause = 0; pause < PAUSES; pause++) {
            if (submissions.begin(id)) {
                if (pages.show(sending, response)) {
                    submissions.forget(id);
                } else {
                    carryOut(id, sending, request, response, chain);
                }
                return;
            }
            Optional<String> answer = submissions.answer(id);
            if (answer.isPresent()) {
                response.sendRedirect(answer.get());
                return;
            }
            rest();
        }
        response.sendError(HttpStatus.CONFLICT.value());
    }

    /** The same form of the same person with the same content; whoever goes back and changes it sends another. */
    private static String sending(String id, HttpServletRequest request) {
        String content = request.getParameterMap().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + Arrays.toString(field.getValue()))
                .collect(Collectors.joining());
        return String.join(
                " ", id, request.getRemoteUser(), "" + request.getContentLengthLong(), "" + content.hashCode());
    }

    private void carryOut(
            String id, String sending, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean led = false;
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, answer);
            if (HttpStatus.valueOf(answer.getStatus()).is2xxSuccessful()) {
                pages.keep(sending, answer);
            }
            String address = answer.getHeader(HttpHeaders.LOCATION);
            if (HttpStatus.valueOf(answer.getStatus()).is3xxRedirection() && address != null) {
                submissions.answered(id, address);
                led = true;
            }
            answer.copyBodyToResponse();
        } finally {
            if (!led) {
                submissions.forget(id);
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
