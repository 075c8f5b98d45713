package io.salesops.flow.platform.openapi;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** What a method tells of its route: a name, the body it takes, and the statuses that it chooses itself. */
class MethodFacts implements GlobalOperationCustomizer {

    private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var words = NEXT_WORD.matcher(handler.getMethod().getName()).replaceAll(" ");
        operation.setSummary(StringUtils.capitalize(words.toLowerCase(Locale.ROOT)));
        if (choosesItsStatus(handler)) {
            answer(operation, handler);
        }
        if (takesFile(handler)) {
            var content = operation.getRequestBody().getContent();
            content.addMediaType(
                    MULTIPART_FORM_DATA_VALUE, Objects.requireNonNull(content.remove(APPLICATION_JSON_VALUE)));
        }
        return operation;
    }

    private static boolean takesFile(HandlerMethod handler) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(MultipartFile.class);
    }

    private static boolean choosesItsStatus(HandlerMethod handler) {
        return ResponseEntity.class.isAssignableFrom(handler.getMethod().getReturnType())
                && !handler.hasMethodAnnotation(ApiResponse.class)
                && !handler.hasMethodAnnotation(ApiResponses.class);
    }

    private static void answer(Operation operation, HandlerMethod handler) {
        var responses = operation.getResponses();
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            var content = Objects.requireNonNull(responses.get("200")).getContent();
            responses.addApiResponse("200", response("What the same request made before", content));
            responses.addApiResponse("201", response("Made; Location says where", content));
        } else if (handler.hasMethodAnnotation(DeleteMapping.class)) {
            responses.remove("200");
            responses.addApiResponse("204", response("Done", null));
        }
    }

    private static io.swagger.v3.oas.models.responses.ApiResponse response(
            String description, @Nullable Content content) {
        return new io.swagger.v3.oas.models.responses.ApiResponse()
                .description(description)
                .content(content);
    }
}
