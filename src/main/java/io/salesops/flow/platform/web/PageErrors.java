package io.salesops.flow.platform.web;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page why something could not be done. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class PageErrors {

    @ExceptionHandler({InvalidInput.class, Conflict.class, NotAllowed.class, NotFound.class})
    ModelAndView refused(Refusal refusal) {
        var page = new ModelAndView("refused", status(refusal));
        page.addObject("message", refusal.getMessage());
        return page;
    }

    /** What cannot be an id is nobody's id. */
    @ExceptionHandler
    ModelAndView malformed(MethodArgumentTypeMismatchException e) {
        return Errors.page(
                e.getParameter().hasParameterAnnotation(PathVariable.class)
                        ? HttpStatus.NOT_FOUND
                        : HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ModelAndView unreadable(MultipartException e) {
        return Errors.page(HttpStatus.BAD_REQUEST);
    }

    private static HttpStatus status(Refusal refusal) {
        if (refusal instanceof NotFound) {
            return HttpStatus.NOT_FOUND;
        }
        if (refusal instanceof NotAllowed) {
            return HttpStatus.FORBIDDEN;
        }
        return refusal instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
