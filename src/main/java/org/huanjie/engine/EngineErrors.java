package org.huanjie.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.spin.SpinRuntimeException;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Fault;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;

/**
 * Translates errors in front of the engine's REST API and the web applications' own: a person reads one Chinese sentence and nothing of what the
 * engine says, in which there are names of classes and tables. What nobody has foreseen is in the log.
 */
public class EngineErrors implements ExceptionMapper<Throwable> {

    /** The line break lets the forms of Tasklist list the faults. */
    private static final String BETWEEN_FAULTS = "；\n";

    private static final int FIRST = 1;
    private static final String NOT_NOW = "现在不能这样做";
    private static final String WRONG = "请求不正确";

    private static final Logger LOG = LoggerFactory.getLogger(EngineErrors.class);

    private record Reason(int status, String title, String message, List<Finding> findings) {

        Reason(int status, String title, String message) {
            this(status, title, message, List.of());
        }

        Reason(Status status, String title, String message) {
            this(status.getStatusCode(), title, message);
        }

        static Reason of(Refusal refusal) {
            return new Reason(
                    Status.BAD_REQUEST.getStatusCode(),
                    "内容有误",
                    String.join(BETWEEN_FAULTS, refusal.sentences()),
                    refusal.findings());
        }

        ExceptionDto body() {
            ExceptionDto body = findings.isEmpty() ? new ExceptionDto() : new RefusalDto(findings);
            body.setType(title);
            body.setMessage(message);
            return body;
        }
    }

    /** The engine's own error with each fault and the path of its field, by which a form marks the field. */
    private static final class RefusalDto extends ExceptionDto {

        private final List<Finding> findings;

        RefusalDto(List<Finding> findings) {
            this.findings = findings;
        }

        @JsonProperty
        List<Finding> getFindings() {
            return findings;
        }
    }

    /** Takes the place of the engine's own mappers; to be called before either API starts. */
    static void install() {
        Set<Class<?>> configuration = CamundaRestResources.getConfigurationClasses();
        configuration.removeIf(ExceptionMapper.class::isAssignableFrom);
        configuration.addAll(Set.of(EngineErrors.class, OfMapping.class, OfParsing.class));
    }

    /** Before the mapper for such errors that Jersey brings along, which speaks English. */
    @Priority(FIRST)
    public static class OfMapping implements ExceptionMapper<JsonMappingException> {

        @Override
        public Response toResponse(JsonMappingException thrown) {
            return response(thrown);
        }
    }

    /** As {@link OfMapping}, for text that is no JSON at all. */
    @Priority(FIRST)
    public static class OfParsing implements ExceptionMapper<JsonParseException> {

        @Override
        public Response toResponse(JsonParseException thrown) {
            return response(thrown);
        }
    }

    @Override
    public Response toResponse(Throwable thrown) {
        return response(thrown);
    }

    private static Response response(Throwable thrown) {
        Reason reason = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .map(EngineErrors::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unforeseen(thrown));
        return Response.status(reason.status())
                .entity(reason.body())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static Optional<Reason> known(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return Optional.of(Reason.of(refusal));
        }
        if (thrown instanceof ConflictException) {
            return Optional.of(new Reason(Status.CONFLICT, NOT_NOW, thrown.getMessage()));
        }
        if (thrown instanceof TaskAlreadyClaimedException) {
            return Optional.of(new Reason(Status.CONFLICT, NOT_NOW, "这项任务已由别人认领，请刷新任务列表"));
        }
        if (thrown instanceof OptimisticLockingException
                || thrown instanceof ConcurrencyFailureException
                || thrown instanceof DuplicateKeyException
                || thrown instanceof SQLException database && atOnce(database)) {
            return Optional.of(new Reason(Status.CONFLICT, NOT_NOW, "别人刚刚办理了这项任务，请刷新后再看"));
        }
        if (thrown instanceof AccessDeniedException) {
            return Optional.of(new Reason(Status.FORBIDDEN, "没有权限", thrown.getMessage()));
        }
        if (thrown instanceof AuthorizationException) {
            return Optional.of(new Reason(Status.FORBIDDEN, "没有权限", "您的账号没有这项权限"));
        }
        return Optional.empty();
    }

    /** Whether the database had to choose between two at once: a deadlock, a lock not had in time, or a row that was there first. */
    private static boolean atOnce(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return state.startsWith("40") || state.startsWith("23") || state.equals("HYT00") || state.equals("55P03");
    }

    private static Reason unforeseen(Throwable thrown) {
        int status = ExceptionHandlerHelper.getInstance().getResponse(thrown).getStatus();
        if (status < Status.INTERNAL_SERVER_ERROR.getStatusCode() || refusedByTheEngine(thrown)) {
            LOG.debug("The engine refuses a request", thrown);
            return refused(status);
        }
        if (stumbled(thrown)) {
            LOG.warn("The engine has stumbled over a request", thrown);
            return refused(status);
        }
        return new Reason(status, "程序出错", Fault.sentence(Fault.logged(LOG, thrown)));
    }

    /** The engine throws for what is wrong with a request the same as for what it has not foreseen; the latter has another cause. */
    private static boolean refusedByTheEngine(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .allMatch(cause -> cause instanceof ProcessEngineException
                        || cause instanceof RestException
                        || cause instanceof SpinRuntimeException
                        || cause instanceof JacksonException
                        || cause instanceof IllegalArgumentException
                        || cause instanceof ClassNotFoundException);
    }

    /** Whether the engine itself, and no code of ours, has come upon what it does not expect, such as a number that was not sent. */
    private static boolean stumbled(Throwable thrown) {
        Throwable first = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .reduce((outer, inner) -> inner)
                .orElseThrow();
        return first instanceof RuntimeException
                && Arrays.stream(first.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                        .findFirst()
                        .filter(name -> name.startsWith("org.camunda."))
                        .isPresent();
    }

    private static Reason refused(int status) {
        return switch (status) {
            case 401 -> new Reason(status, "请先登录", "请先登录");
            case 403 -> new Reason(status, "没有权限", "您的账号没有这项权限");
            case 404 -> new Reason(status, "没有找到", "没有找到所请求的内容，可能已经办结，或者您的账号看不到它");
            case 405 -> new Reason(status, WRONG, "这个地址不接受这种请求方法");
            case 406, 415 -> new Reason(status, WRONG, "不支持这种内容格式");
            case 409 -> new Reason(status, NOT_NOW, "别人刚刚改动了同一内容，请刷新后再试");
            default -> new Reason(Status.BAD_REQUEST, WRONG, "请求的内容不正确：编号、参数或者内容的格式有误，什么也没有改动");
        };
    }
}
