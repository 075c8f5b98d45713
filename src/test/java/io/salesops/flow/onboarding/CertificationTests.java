package io.salesops.flow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another system tells the result of a training, while the onboarding waits for it; the welcome went out before. */
@ApplicationTest
class CertificationTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    HireScene scene;

    @BeforeEach
    void hireSomebody() {
        scene = new HireScene(http, jdbc, engine, clock).withMentor("mia");
        scene.hired(scene.today().plusDays(60)).awaitAt("event_firstDay");
    }

    @Test
    void theSameResultTwiceIsOne() {
        var result = result("requestId", scene.hireId());
        var first = post("trainer", result);
        assertThat(first.getStatusCode()).as("%s", first).isEqualTo(HttpStatus.CREATED);
        assertThat(first.getBody().path("passed").asBoolean()).isTrue();
        assertThat(scene.items()).anySatisfy(item -> assertThat(item).startsWith("TRAINING product DONE"));

        assertThat(post("trainer", result).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(post("trainer", result("requestId", scene.hireId(), "score", 99))
                        .getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(post("trainer", result("requestId", "r-2")).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void onlyEnablementTellsResultsOfPlannedModules() {
        assertThat(post("hr", result()).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("trainer", result("module", "juggling")).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        var refused = post("trainer", result("score", 101));
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getBody().path("errors").findValuesAsText("field")).containsExactly("score");
    }

    @Test
    void theWelcomeInvitedToTheFirstDayAndTheCheckIns() {
        assertThat(jdbc.sql("select event_title from notification where told_address = :email order by event_day")
                        .param("email", scene.email)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Your first day", "Check-in after 30 days", "Check-in after 60 days", "Check-in after 90 days");
        assertThat(scene.effects("DONE"))
                .contains("INVITATION first-day", "INVITATION check-in-30", "INVITATION check-in-90");
    }

    private static Map<String, Object> result(Object... changes) {
        var result = new HashMap<String, Object>(
                Map.of("requestId", "r-0", "module", "product", "score", 85, "note", "Good"));
        for (var i = 0; i < changes.length; i += 2) {
            result.put((String) changes[i], changes[i + 1]);
        }
        return result;
    }

    private ResponseEntity<JsonNode> post(String user, Map<String, Object> result) {
        return http.withBasicAuth(user, "demo")
                .postForEntity("/api/new-hires/%s/certifications".formatted(scene.hireId()), result, JsonNode.class);
    }
}
