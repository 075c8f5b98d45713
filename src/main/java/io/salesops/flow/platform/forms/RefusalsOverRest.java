package io.salesops.flow.platform.forms;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.springframework.stereotype.Component;

/** The engine's API answers 400 to a refused form on most of its ways; here on the others, where it would say 500. */
@Component
class RefusalsOverRest extends CamundaJerseyResourceConfig {

    @Override
    protected void registerAdditionalResources() {
        super.registerAdditionalResources();
        register(Bare.class);
        register(Wrapped.class);
    }

    private static Response badRequest(Exception failure) {
        return Response.status(Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ExceptionDto.fromException(failure))
                .build();
    }

    static class Bare implements ExceptionMapper<InvalidSubmission> {

        @Override
        public Response toResponse(InvalidSubmission failure) {
            return badRequest(failure);
        }
    }

    @Priority(1) // before the engine's own
    static class Wrapped implements ExtendedExceptionMapper<RestException> {

        @Override
        public boolean isMappable(RestException failure) {
            return failure.getCause() instanceof InvalidSubmission;
        }

        @Override
        public Response toResponse(RestException failure) {
            return badRequest(failure);
        }
    }
}
