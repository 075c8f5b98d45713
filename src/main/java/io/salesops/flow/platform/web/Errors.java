package io.salesops.flow.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what went wrong outside a controller: clients get a problem, people a page. */
@Controller
class Errors implements ErrorController {

    private static final Pattern FOR_CLIENTS = Pattern.compile("/+(api|v3|engine-rest|actuator|camunda/+api)([/;].*)?");

    private final MessageSource messages;

    Errors(MessageSource messages) {
        this.messages = messages;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
        var path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        return FOR_CLIENTS.matcher(path).matches() ? problem(status, path) : page(status);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatusCode status, String path) {
        var problem = ProblemDetail.forStatus(status);
        problem.setDetail(messages.getMessage("problem." + status.value(), null, null, Locale.ENGLISH));
        problem.setInstance(URI.create(path));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    static ModelAndView page(HttpStatusCode status) {
        return new ModelAndView("error", Map.of("status", status.value()), status);
    }
}
