package io.salesops.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClientException;

/** {@code kill -9} of the application and its embedded database, in the middle of reviews. */
@Tag("benchmark")
class CrashTests {

    private static final int ENOUGH = 8;
    private static final Map<String, Object> VIEW = Map.of(
            "largestLineDiscountPercent", 27,
            "acv", 300_000,
            "paymentTermsDays", 60,
            "marginPercent", 65);

    @Test
    void everyReviewThatWasConfirmedGoesOnAfterAKill(@TempDir Path folder) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("SPRING_PROFILES_ACTIVE", "demo");
        settings.put("SALESOPS_DATA_DIRECTORY", folder.resolve("data").toString());
        var confirmed = new ConcurrentHashMap<String, String>();

        try (var application = new ApplicationProcess(settings)) {
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> pipelineIsThere(application));
            var clients = Executors.newFixedThreadPool(4);
            IntStream.range(1001, 1100)
                    .forEach(number -> clients.execute(() -> ask("D-" + number, application, confirmed)));
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> confirmed.size() >= ENOUGH);
            application.kill();
            clients.shutdownNow();
        }

        try (var application = new ApplicationProcess(settings)) {
            var http = application.http().withBasicAuth("ops", "demo");
            confirmed.forEach((deal, review) -> await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(
                            () -> assertThat(state(http, review)).as(deal).isEqualTo("VALIDATING")));
            var reviews =
                    http.getForObject("/engine-rest/process-instance?processDefinitionKey=deal-review", JsonNode.class);
            assertThat(reviews)
                    .extracting(instance -> instance.get("businessKey").asText())
                    .containsAll(confirmed.values())
                    .doesNotHaveDuplicates();
            confirmed.forEach((deal, review) -> assertThat(request(deal, http).getStatusCode())
                    .as("the same request again")
                    .isEqualTo(HttpStatus.OK));
        }
    }

    private static void pipelineIsThere(ApplicationProcess application) {
        var answer = application
                .http()
                .withBasicAuth("ops", "demo")
                .postForEntity("/api/deal-reviews/preview?opportunityId=D-1001", json(VIEW), JsonNode.class);
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.OK);
    }

    private static void ask(String deal, ApplicationProcess application, Map<String, String> confirmed) {
        try {
            var answer = request(deal, application.http().withBasicAuth("ops", "demo"));
            if (answer.getStatusCode() == HttpStatus.CREATED && answer.getBody() != null) {
                confirmed.put(deal, answer.getBody().get("id").asText());
            }
        } catch (RestClientException e) {
            // killed before it could answer: nothing was promised
        }
    }

    private static ResponseEntity<JsonNode> request(String deal, TestRestTemplate http) {
        var body = Map.of("opportunityId", deal, "requestId", "crash-" + deal, "view", VIEW);
        return http.postForEntity("/api/deal-reviews", json(body), JsonNode.class);
    }

    private static HttpEntity<Object> json(Object body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new HttpEntity<>(body, headers);
    }

    private static String state(TestRestTemplate http, String review) {
        var answer = http.getForObject("/api/deal-reviews/" + review, JsonNode.class);
        return answer == null ? "" : answer.path("state").asText();
    }
}
