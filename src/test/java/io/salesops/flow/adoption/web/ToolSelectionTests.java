package io.salesops.flow.adoption.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Tools are asked for and compared over HTTP, by the tables as they are deployed. */
@ApplicationTest
class ToolSelectionTests {

    private static final String REQUESTS = "/api/tool-requests";
    private static final String PREVIEW = "/api/tool-selections/preview";

    @Autowired
    TestRestTemplate http;

    @Test
    void thePreviewSaysWhoGoesToThePilot() {
        var answer = preview(
                List.of(candidate("A", 8, 7, 9, 6, 7), candidate("B", 9, 8, 5, 8, 6), candidate("C", 8, 8, 7, 7, 8)));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody().path("scores"))
                .extracting(row -> row.path("name").asText() + row.path("score").decimalValue())
                .containsExactly("A7.55", "B7.4", "C7.65");
        assertThat(answer.getBody().path("excluded"))
                .extracting(JsonNode::asText)
                .containsExactly("B");
        assertThat(answer.getBody().path("pilots")).extracting(JsonNode::asText).containsExactly("C", "A");
    }

    @Test
    void aPreviewOfWhatIsNoScoreSaysWhere() {
        var answer = preview(List.of(candidate("A", 8, 7, 9, 6, 7), candidate("", 11, 7, 9, 6, -1)));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(fields(answer))
                .containsExactlyInAnyOrder("candidates[1].name", "candidates[1].fit", "candidates[1].cost");
        assertThat(fields(preview(List.of(candidate("A", 8, 7, 9, 6, 7), candidate(" a", 9, 7, 9, 6, 7)))))
                .containsExactly("candidates[1].name");
        assertThat(preview(List.of()).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "5, true", "5.99, true", "6, false", "9, false"})
    void theTableExcludesWhatIsNotSecure(double security, boolean excluded) {
        assertThat(evaluate("judge-candidate", Map.of("security", security))
                        .path("excluded")
                        .path("value")
                        .asBoolean())
                .isEqualTo(excluded);
    }

    @Test
    void theTableWeighsFitMost() {
        var row = evaluate("weigh-tool-criteria", Map.of("expectedCost", 30_000.0));
        assertThat(List.of("fit", "integration", "security", "usability", "cost", "tieMargin"))
                .extracting(name -> row.path(name).path("value").asDouble())
                .containsExactly(0.3, 0.2, 0.2, 0.15, 0.15, 0.5);
    }

    @Test
    void theSameRequestTwiceIsOne() {
        var request = request();
        var first = ask("seller", request);
        assertThat(first.getStatusCode()).as("%s", first).isEqualTo(HttpStatus.CREATED);
        var id = first.getBody().path("id").asText();
        assertThat(first.getHeaders().getLocation()).hasPath(REQUESTS + "/" + id);
        assertThat(first.getBody().path("status").asText()).isEqualTo("OPEN");

        var second = ask("seller", request);
        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(second.getBody().path("id").asText()).isEqualTo(id);

        assertThat(ask("seller", with(request, "title", "Something else")).getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void theSameRequestManyTimesAtOnceIsOne() {
        var request = request();
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ask("seller", request)))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .extracting(ResponseEntity::getStatusCode)
                .containsOnlyOnce(HttpStatus.CREATED)
                .containsOnly(HttpStatus.CREATED, HttpStatus.OK);
    }

    @Test
    void onlyThoseWhomItConcernsSeeARequest() {
        var path =
                REQUESTS + "/" + ask("seller", request()).getBody().path("id").asText();

        for (var user : List.of("seller", "ops", "cro")) {
            assertThat(send(user, HttpMethod.GET, path, null).getStatusCode())
                    .as(user)
                    .isEqualTo(HttpStatus.OK);
        }
        for (var user : List.of("mentor", "manager", "security", "admin")) {
            assertThat(send(user, HttpMethod.GET, path, null).getStatusCode())
                    .as(user)
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void refusalsSayWhichFieldIsWrong() {
        for (var title : List.of("Notes\u2028x", "Notes\u202e", "Notes\u0085", "\u00a0", "\u200b", 5, true)) {
            var answer = ask("seller", with(request(), "title", title));
            assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
            assertThat(fields(answer)).containsExactly("title");
        }
        for (var wrong : Map.<String, Object>of(
                        "requestId", " ",
                        "title", "Two\nlines",
                        "problem", "",
                        "outcome", " ",
                        "measure", "",
                        "peopleConcerned", 9_999_999_999L,
                        "expectedCost", 9_999_999_999L)
                .entrySet()) {
            var answer = ask("seller", with(request(), wrong.getKey(), wrong.getValue()));
            assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
            assertThat(fields(answer)).containsExactly(wrong.getKey());
        }
    }

    private static Map<String, Object> request() {
        return Map.of(
                "requestId", UUID.randomUUID().toString(),
                "title", "Zymurgy planner",
                "problem", "Nobody knows when to brew",
                "outcome", "Everybody does",
                "measure", "Brews a week",
                "peopleConcerned", 12,
                "expectedCost", 9000.5);
    }

    private static Map<String, Object> with(Map<String, Object> request, String field, Object value) {
        var changed = new HashMap<>(request);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> candidate(
            String name, int fit, int integration, int security, int usability, int cost) {
        return Map.of(
                "name",
                name,
                "fit",
                fit,
                "integration",
                integration,
                "security",
                security,
                "usability",
                usability,
                "cost",
                cost);
    }

    private ResponseEntity<JsonNode> preview(List<Map<String, Object>> candidates) {
        return send("seller", HttpMethod.POST, PREVIEW, Map.of("candidates", candidates));
    }

    private ResponseEntity<JsonNode> ask(String user, Map<String, Object> request) {
        return send(user, HttpMethod.POST, REQUESTS, request);
    }

    private JsonNode evaluate(String decision, Map<String, Object> inputs) {
        var variables = new HashMap<String, Object>();
        inputs.forEach((name, value) -> variables.put(name, EngineRest.variable(value)));
        var answer = EngineRest.as(http, "ops")
                .post("/decision-definition/key/%s/evaluate".formatted(decision), Map.of("variables", variables));
        EngineRest.accepted(answer);
        return EngineRest.json(answer.getBody()).path(0);
    }

    private static List<String> fields(ResponseEntity<JsonNode> answer) {
        return answer.getBody().path("errors").findValuesAsText("field");
    }

    private ResponseEntity<JsonNode> send(String user, HttpMethod method, String path, @Nullable Object body) {
        return http.withBasicAuth(user, "demo").exchange(path, method, new HttpEntity<>(body), JsonNode.class);
    }
}
