package org.huanjie.access.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.huanjie.access.Right;
import org.huanjie.access.TooManyGuesses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Turns programs away: 401 without an account, 403 without the right, as problems in Chinese. A page whose session has ended is not
 * challenged, or the browser would ask for a password with a window of its own.
 */
@Component
class ProblemAccessDenied implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper mapper;
    private final Clock clock;

    ProblemAccessDenied(ObjectMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Whether the signed-in account has yet to choose a password of its own. */
    static boolean passwordIsGiven() {
        return SecurityContextHolder.getContext().getAuthentication() != null
                && SecurityContextHolder.getContext().getAuthentication().getAuthorities().stream()
                        .anyMatch(right -> Right.MUST_CHANGE_PASSWORD.equals(right.getAuthority()));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyGuesses often) {
            refuseForNow(response, often);
            return;
        }
        if (request.getRequestedSessionId() == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"huanjie\", charset=\"UTF-8\"");
        }
        write(response, HttpStatus.UNAUTHORIZED, "请先登录", "账号或密码不正确，或者没有提供");
    }

    private void refuseForNow(HttpServletResponse response, TooManyGuesses often) throws IOException {
        long seconds =
                Math.max(1, Duration.between(clock.instant(), often.until()).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        write(response, HttpStatus.TOO_MANY_REQUESTS, "尝试次数太多", "输错密码的次数太多，请过一刻钟再试；管理员可以在“单位与人员”里解除");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            commence(request, response, new InsufficientAuthenticationException("nobody is signed in", reason));
        } else if (passwordIsGiven()) {
            write(response, HttpStatus.FORBIDDEN, "请先修改初始密码", "首次登录须先在“修改密码”页面（/password）换成自己的密码");
        } else {
            write(response, HttpStatus.FORBIDDEN, "没有权限", "您的账号没有这项权限");
        }
    }

    private void write(HttpServletResponse response, HttpStatus status, String title, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        mapper.writeValue(response.getOutputStream(), problem);
    }
}
