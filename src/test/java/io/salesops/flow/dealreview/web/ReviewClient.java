package io.salesops.flow.dealreview.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Deal reviews over HTTP, as one person. */
record ReviewClient(TestRestTemplate http) {

    private static final String REVIEWS = "/api/deal-reviews";

    static ReviewClient as(TestRestTemplate anonymous, String userId) {
        return new ReviewClient(anonymous.withBasicAuth(userId, "demo"));
    }

    record Answer(ResponseEntity<JsonNode> response) {

        HttpStatus status() {
            return HttpStatus.valueOf(response.getStatusCode().value());
        }

        HttpHeaders headers() {
            return response.getHeaders();
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

        String detail() {
            return body().path("detail").asText();
        }
    }

    Answer preview(Object view) {
        return post(REVIEWS + "/preview", view);
    }

    /** As the limits are for a deal, whose source may scale them. */
    Answer previewFor(String opportunityId, Object view) {
        return post(REVIEWS + "/preview?opportunityId=" + opportunityId, view);
    }

    Answer submit(Object request) {
        return post(REVIEWS, request);
    }

    Answer show(String id) {
        return exchange(HttpMethod.GET, REVIEWS + "/" + id, null);
    }

    Answer decide(String id, String role, String decision, @Nullable String reasonCode) {
        var body = reasonCode == null
                ? Map.of("role", role, "decision", decision)
                : Map.of("role", role, "decision", decision, "reasonCode", reasonCode, "comment", "As discussed.");
        return decide(id, body);
    }

    Answer decide(String id, Object body) {
        return post(REVIEWS + "/" + id + "/decisions", body);
    }

    Answer validate(String id, Object body) {
        return post(REVIEWS + "/" + id + "/validation", body);
    }

    Answer answer(String id, Object body) {
        return post(REVIEWS + "/" + id + "/answers", body);
    }

    Answer takeBack(String id, String role) {
        return exchange(HttpMethod.DELETE, REVIEWS + "/" + id + "/decisions/" + role, null);
    }

    Answer comment(String id, Object body) {
        return post(REVIEWS + "/" + id + "/comments", body);
    }

    Answer withdraw(String id) {
        return post(REVIEWS + "/" + id + "/withdrawal", null);
    }

    /** The values of one field of all objects in an array. */
    static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(object -> object.path(field).asText())
                .toList();
    }

    private Answer post(String path, @Nullable Object body) {
        return exchange(HttpMethod.POST, path, body);
    }

    private Answer exchange(HttpMethod method, String path, @Nullable Object body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new Answer(http.exchange(path, method, new HttpEntity<>(body, headers), JsonNode.class));
    }
}
