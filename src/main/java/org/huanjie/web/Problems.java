package org.huanjie.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Fault;
import org.huanjie.input.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors of the API as RFC 9457 problems, in Chinese and without what only a programmer needs. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Problems.AFTER_PARTICULAR_ONES)
public class Problems extends ResponseEntityExceptionHandler {

    /** Handlers that know an error better come first. */
    static final int AFTER_PARTICULAR_ONES = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final RequestCitations citations;

    Problems(RequestCitations citations) {
        this.citations = citations;
    }

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal, HttpServletRequest request) {
        return refused(refusal.cited(citations.of(request)));
    }

    @ExceptionHandler
    ProblemDetail notNow(ConflictException notNow) {
        return problem(HttpStatus.CONFLICT, "现在不能这样做", notNow.getMessage());
    }

    @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class})
    ProblemDetail faster(Exception conflict) {
        return problem(HttpStatus.CONFLICT, "现在不能这样做", "别人刚刚改动了同一内容，请刷新后再试");
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchElementException unknown) {
        return problem(HttpStatus.NOT_FOUND, "没有找到", "没有找到所请求的内容");
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException denied) {
        return problem(HttpStatus.FORBIDDEN, "没有权限", "您的账号没有这项权限");
    }

    @ExceptionHandler
    ProblemDetail unauthenticated(AuthenticationException unauthenticated) {
        return problem(HttpStatus.UNAUTHORIZED, "请先登录", "请先登录");
    }

    @ExceptionHandler
    ProblemDetail wrongParameter(MethodArgumentTypeMismatchException wrong) {
        return refused(new Refusal(wrong.getName(), "“" + wrong.getName() + "”的值不正确", ""));
    }

    @ExceptionHandler({MultipartException.class, RequestRejectedException.class})
    ProblemDetail broken(Exception broken) {
        return problem(HttpStatus.BAD_REQUEST, "无法读取", "请求的内容不正确，或者没有传完，什么也没有改动");
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception unexpected) {
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "程序出错", Fault.sentence(Fault.logged(LOG, unexpected)));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String name = missing.getParameterName();
        return respond(refused(new Refusal(name, "“" + name + "”必须填写", "")), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException broken, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        boolean tooLong = Stream.iterate((Throwable) broken, cause -> cause != null, Throwable::getCause)
                .anyMatch(BodyTooLong.class::isInstance);
        return tooLong
                ? respond(problem(HttpStatus.PAYLOAD_TOO_LARGE, "内容太大", reason(HttpStatus.PAYLOAD_TOO_LARGE)), headers)
                : respond(problem(HttpStatus.BAD_REQUEST, "无法读取", "请求的内容不是有效的JSON"), headers);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception thrown, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(problem(HttpStatus.valueOf(status.value()), "请求不正确", reason(status)), headers);
    }

    /** What a status means, to whoever reads it. */
    static String reason(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "请先登录";
            case 403 -> "您的账号没有这项权限";
            case 404 -> "没有找到所请求的内容";
            case 405 -> "这个地址不接受这种请求方法";
            case 406, 415 -> "不支持这种内容格式";
            case 413 -> "文件或内容太大，超过了允许的大小，没有保存";
            case 429 -> "提交得太频繁，请过些时候再试";
            default -> status.is5xxServerError() ? "程序出错，什么也没有改动；请联系管理员查看日志" : "请求不正确";
        };
    }

    private static ProblemDetail refused(Refusal refusal) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, "内容有误，没有保存", refusal.getMessage());
        problem.setProperty("findings", refusal.findings());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity<Object> respond(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }
}
