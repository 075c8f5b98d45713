package io.salesops.flow.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.util.StringUtils;

/** Groups routes by what they are about, which their path says: /api/deal-reviews is about deal reviews. */
class Topics implements GlobalOpenApiCustomizer {

    private static final Pattern COUNTED = Pattern.compile("_\\d+$");

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().forEach((path, item) -> {
            var topic = path.split("/", -1)[2];
            item.readOperations().forEach(operation -> place(operation, topic));
        });
    }

    private static void place(Operation operation, String topic) {
        operation.setTags(List.of(StringUtils.capitalize(topic.replace('-', ' '))));
        operation.setOperationId(
                topic + "." + COUNTED.matcher(operation.getOperationId()).replaceFirst(""));
    }
}
