package io.salesops.flow.platform.forms;

import io.salesops.flow.platform.LostRace;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the engine says over HTTP to what is refused or too late: the reason alone, where it would put ids before it or say 500. */
@Component
class RefusalsOverRest extends CamundaJerseyResourceConfig {

    static final Set<Class<?>> PROVIDERS = Set.of(Bare.class, Wrapped.class, BodyNeeded.class);

    @Override
    protected void registerAdditionalResources() {
        super.registerAdditionalResources();
        registerClasses(PROVIDERS);
    }

    private static boolean isRefusal(@Nullable Throwable failure) {
        return failure instanceof InvalidSubmission
                || failure instanceof NoSuchTask
                || failure instanceof TaskDoneAlready
                || isLostRace(failure);
    }

    private static boolean isLostRace(@Nullable Throwable failure) {
        return failure != null && LostRace.isIn(failure);
    }

    private static Response answer(@Nullable Throwable refusal) {
        return Response.status(status(refusal))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ExceptionDto.fromException(isLostRace(refusal) ? overtaken() : refusal))
                .build();
    }

    private static ProcessEngineException overtaken() {
        return new OptimisticLockingException(
                "Somebody did something with this at the same moment. Please look again, then repeat.");
    }

    private static Status status(@Nullable Throwable refusal) {
        if (refusal instanceof NoSuchTask) {
            return Status.NOT_FOUND;
        }
        return refusal instanceof InvalidSubmission ? Status.BAD_REQUEST : Status.CONFLICT;
    }

    @Priority(1) // before the engine's own
    static class Bare implements ExtendedExceptionMapper<ProcessEngineException> {

        @Override
        public boolean isMappable(ProcessEngineException failure) {
            return isRefusal(failure);
        }

        @Override
        public Response toResponse(ProcessEngineException failure) {
            return answer(failure);
        }
    }

    @Priority(1) // before the engine's own
    static class Wrapped implements ExtendedExceptionMapper<RestException> {

        @Override
        public boolean isMappable(RestException failure) {
            return isRefusal(failure.getCause());
        }

        @Override
        public Response toResponse(RestException failure) {
            return answer(failure.getCause());
        }
    }

    /** The engine takes for granted that there is one. */
    static class BodyNeeded implements ReaderInterceptor {

        @Override
        public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
            var body = context.proceed();
            if (body == null) {
                throw new InvalidRequestException(Status.BAD_REQUEST, "The body is missing, send at least {}");
            }
            return body;
        }
    }
}
