package io.salesops.flow.platform.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.InvalidInput.FieldError;
import io.salesops.flow.platform.LostRace;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.forms.InvalidSubmission;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says over HTTP what was wrong: the status tells the kind, {@code errors} the fields and the reasons. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail invalid(InvalidInput e) {
        return unprocessable(e.errors());
    }

    @ExceptionHandler
    ProblemDetail conflict(Conflict e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, e.getMessage());
    }

    /** Two people, or two nodes, did the same thing at the same moment; the first one won. */
    @ExceptionHandler
    ProblemDetail overtaken(DataIntegrityViolationException e) {
        return overtaken();
    }

    /** Rethrown unless it is a lost race: then it is nobody's fault, and the same again may succeed. */
    @ExceptionHandler({ConcurrencyFailureException.class, ProcessEngineException.class})
    ProblemDetail overtaken(RuntimeException e) {
        if (LostRace.isIn(e)) {
            return overtaken();
        }
        throw e;
    }

    private static ProblemDetail overtaken() {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "Somebody changed this at the same moment. Please look again, then repeat.");
    }

    @ExceptionHandler
    ProblemDetail unreadable(MultipartException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The multipart body cannot be read: look at its boundary and its end.");
    }

    /** The form of a task would not take this. */
    @ExceptionHandler
    ProblemDetail formRefused(FormFieldValidationException e) {
        return e instanceof InvalidSubmission submission && !submission.errors().isEmpty()
                ? unprocessable(submission.errors())
                : ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage());
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = e.getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        return ResponseEntity.unprocessableEntity().body(unprocessable(errors));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof JsonParseException broken) {
            return badRequest(unreadable(broken));
        }
        if (e.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            var problem = unprocessable(List.of(new FieldError(path(mapping.getPath()), reason(mapping))));
            return ResponseEntity.unprocessableEntity().body(problem);
        }
        return badRequest(unexpected(e));
    }

    private static ResponseEntity<Object> badRequest(String reason) {
        return ResponseEntity.badRequest()
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The body %s.".formatted(reason)));
    }

    private static String unexpected(HttpMessageNotReadableException e) {
        return e.getCause() == null
                ? "is missing: a JSON object is expected"
                : "is not what is expected: a JSON object";
    }

    private static String unreadable(JsonParseException e) {
        return "is not readable as JSON, line %d, column %d: %s"
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr(), e.getOriginalMessage());
    }

    private static ProblemDetail unprocessable(List<FieldError> errors) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_ENTITY, "Some fields cannot be used; nothing was stored.");
        problem.setProperty("errors", errors);
        return problem;
    }

    private static String path(List<Reference> path) {
        var name = new StringBuilder();
        for (var reference : path) {
            if (reference.getFieldName() == null) {
                name.append('[').append(reference.getIndex()).append(']');
            } else {
                name.append(name.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return name.toString();
    }

    private static String reason(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "there is no such field";
        }
        if (e instanceof InvalidFormatException text && text.getTargetType() == String.class) {
            return "holds a character that cannot be stored";
        }
        if (e instanceof InvalidFormatException number && number.getTargetType() == BigDecimal.class) {
            return "must be a number of at most a hundred digits";
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return "must be one of " + Arrays.toString(format.getTargetType().getEnumConstants());
        }
        return "is not of the kind that belongs here";
    }
}
