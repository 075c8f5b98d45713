package io.salesops.flow.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Target cycles over HTTP, as one person. */
record TargetClient(TestRestTemplate http) {

    private static final String CYCLES = "/api/target-cycles";

    static TargetClient as(TestRestTemplate anonymous, String userId) {
        return new TargetClient(anonymous.withBasicAuth(userId, "demo"));
    }

    record Answer(ResponseEntity<JsonNode> response) {

        HttpStatus status() {
            return HttpStatus.valueOf(response.getStatusCode().value());
        }

        JsonNode body() {
            var body = response.getBody();
            assertThat(body).as("body of %s", status()).isNotNull();
            return body;
        }

        JsonNode expect(HttpStatus expected) {
            assertThat(status()).as(String.valueOf(response.getBody())).isEqualTo(expected);
            return body();
        }

        /** The fields that a 422 names. */
        List<String> refusedFields() {
            return texts(expect(HttpStatus.UNPROCESSABLE_ENTITY).path("errors"), "field");
        }
    }

    Answer open(Object request) {
        return exchange(HttpMethod.POST, CYCLES, request);
    }

    Answer all() {
        return exchange(HttpMethod.GET, CYCLES, null);
    }

    Answer show(String id) {
        return exchange(HttpMethod.GET, CYCLES + "/" + id, null);
    }

    Answer targets(String id) {
        return exchange(HttpMethod.GET, CYCLES + "/" + id + "/targets", null);
    }

    Answer withdraw(String id) {
        return exchange(HttpMethod.POST, CYCLES + "/" + id + "/withdrawal", null);
    }

    /** The values of one field of all objects in an array. */
    static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(object -> object.path(field).asText())
                .toList();
    }

    private Answer exchange(HttpMethod method, String path, @Nullable Object body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new Answer(http.exchange(path, method, new HttpEntity<>(body, headers), JsonNode.class));
    }
}
