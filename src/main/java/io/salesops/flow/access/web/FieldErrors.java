package io.salesops.flow.access.web;

import static java.util.stream.Collectors.toMap;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.InvalidInput.FieldError;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Shows a form again, with what was wrong beside its fields; nobody's password comes back. */
final class FieldErrors {

    static final String NAME = "errors";

    private FieldErrors() {}

    static ModelAndView none(String view) {
        return new ModelAndView(view, NAME, Map.of());
    }

    static ModelAndView page(String view, InvalidInput refused) {
        var errors = refused.errors().stream().collect(toMap(FieldError::field, FieldError::reason));
        return new ModelAndView(view, Map.of(NAME, errors), HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
