package io.salesops.flow.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ApplicationTest
class ApiDescriptionTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");

    @Autowired
    TestRestTemplate http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private JsonNode api;

    private record Route(String method, String path) {}

    @BeforeEach
    void read() {
        api = http.withBasicAuth("seller", "demo").getForObject("/v3/api-docs", JsonNode.class);
    }

    @Test
    void isForThoseWhoSignIn() {
        assertThat(http.getForEntity("/v3/api-docs", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.getForEntity("/v3/api-docs.yaml", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void theDocumentationNamesEveryRoute() throws IOException {
        var text =
                PLACEHOLDER.matcher(Files.readString(Path.of("docs", "api.md"))).replaceAll("{}");
        assertThat(routes()).isNotEmpty().allSatisfy(route -> assertThat(text)
                .containsPattern(Pattern.quote(route.method() + " "
                                + PLACEHOLDER.matcher(route.path()).replaceAll("{}"))
                        + "[^/\\w-]"));
    }

    @Test
    void everyRouteIsDescribedWithItsErrors() {
        assertThat(routes()).isNotEmpty().allSatisfy(route -> {
            var operation =
                    api.path("paths").path(route.path()).path(route.method().toLowerCase(Locale.ROOT));
            assertThat(operation.path("summary").asText()).as("summary").isNotBlank();
            assertThat(operation.path("tags")).as("tags").hasSize(1);
            assertThat(Stream.of("401", "403", "500")).as("errors").allSatisfy(status -> assertThat(operation
                            .path("responses")
                            .path(status)
                            .path("content")
                            .has("application/problem+json"))
                    .as(status)
                    .isTrue());
        });
    }

    @Test
    void bodiesAreAsStrictAsWeAre() {
        var review = shape("dealreview.ReviewRequest");
        assertThat(review.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(review.path("required")).extracting(JsonNode::asText).containsExactly("opportunityId", "requestId");
        assertThat(shape("dealreview.LineRequest").path("additionalProperties").asBoolean(true))
                .as("parts too")
                .isFalse();
        assertThat(shape("adoption.WeekView").path("required"))
                .as("what is always there")
                .hasSize(3);
    }

    @Test
    void problemsAreLocated() {
        assertThat(shape("FieldProblem").at("/properties/errors/items/required"))
                .extracting(JsonNode::asText)
                .containsExactly("field", "reason");
        var upload = api.path("paths").path("/api/imports/{kind}").path("post");
        assertThat(upload.at("/requestBody/content").has("multipart/form-data")).isTrue();
        assertThat(upload.path("responses").has("413")).isTrue();
        assertThat(upload.at("/responses/422").toString()).contains("FieldProblem", "FileProblem");
    }

    @Test
    void successIsToldByItsStatus() {
        assertThat(statuses("/api/deal-reviews", "post")).contains("200", "201");
        assertThat(statuses("/api/absences", "post")).contains("201").doesNotContain("200");
        assertThat(statuses("/api/absences/{id}", "delete")).contains("204").doesNotContain("200");
        assertThat(statuses("/api/tools/{key}/licence-requests", "post")).contains("200", "201", "202");
    }

    private List<String> statuses(String path, String method) {
        var statuses = new ArrayList<String>();
        api.path("paths").path(path).path(method).path("responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    private JsonNode shape(String name) {
        return api.path("components").path("schemas").path(name);
    }

    private Stream<Route> routes() {
        return mappings.getHandlerMethods().keySet().stream().flatMap(mapping -> mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(method.name(), path))));
    }
}
