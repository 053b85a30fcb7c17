package org.huanjie.engine;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.huanjie.answer.NotNow;
import org.huanjie.answer.Refusal;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Translates errors in front of the engine's REST API and the web applications' own: what a person can mend or has to know is one Chinese sentence
 * and nothing else; the rest stays as the engine says it.
 */
public class EngineErrors implements ExceptionMapper<Throwable> {

    /** The line break lets the forms of Tasklist list the faults. */
    private static final String BETWEEN_FAULTS = "；\n";

    private record Reason(Status status, String message) {}

    /** Takes the place of the engine's own mappers; to be called before either API starts. */
    static void install() {
        Set<Class<?>> configuration = CamundaRestResources.getConfigurationClasses();
        configuration.removeAll(
                Set.of(RestExceptionHandler.class, ProcessEngineExceptionHandler.class, ExceptionHandler.class));
        configuration.add(EngineErrors.class);
    }

    @Override
    public Response toResponse(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .map(EngineErrors::reason)
                .flatMap(Optional::stream)
                .findFirst()
                .map(reason -> response(reason, thrown))
                .orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(thrown));
    }

    private static Optional<Reason> reason(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return Optional.of(new Reason(Status.BAD_REQUEST, String.join(BETWEEN_FAULTS, refusal.sentences())));
        }
        if (thrown instanceof NotNow) {
            return Optional.of(new Reason(Status.CONFLICT, thrown.getMessage()));
        }
        if (thrown instanceof TaskAlreadyClaimedException) {
            return Optional.of(new Reason(Status.CONFLICT, "这项任务已由别人认领，请刷新任务列表"));
        }
        if (thrown instanceof OptimisticLockingException
                || thrown instanceof ConcurrencyFailureException
                || thrown instanceof DuplicateKeyException) {
            return Optional.of(new Reason(Status.CONFLICT, "别人刚刚办理了这项任务，请刷新后再看"));
        }
        if (thrown instanceof AuthorizationException) {
            return Optional.of(new Reason(Status.FORBIDDEN, "您的账号没有这项权限"));
        }
        return Optional.empty();
    }

    private static Response response(Reason reason, Throwable thrown) {
        ExceptionDto body = new ExceptionDto();
        body.setType(thrown.getClass().getSimpleName());
        body.setMessage(reason.message());
        return Response.status(reason.status())
                .entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
