package io.salesops.flow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the accepted offer to the first day, and back again at any moment, as people see it in Tasklist. */
@ApplicationTest
class NewHireOnboardingTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    HireScene scene;
    LocalDate start;

    @BeforeEach
    void people() {
        scene = new HireScene(http, jdbc, engine, clock);
        start = scene.today().plusDays(60);
    }

    @Test
    void everybodyGetsTheirStepsBeforeTheFirstDay() {
        scene.withMentor("mia").hired(start).awaitAt("event_firstDay");

        assertThat(scene.mentor()).isNotEmpty();
        assertThat(scene.items()).anySatisfy(item -> assertThat(item).startsWith("EQUIPMENT laptop OPEN"));
        assertThat(scene.task(scene.taskOf("first-week")).path("assignee").asText())
                .isEqualTo(scene.id("lead"));
        assertThat(scene.task(scene.taskOf("shadowing")).path("assignee").asText())
                .isEqualTo(scene.mentor());
    }

    @Test
    void withdrawnBeforeTheFirstDayLeavesNothingBehind() {
        scene.withMentor("mia").hired(start).awaitAt("event_firstDay");
        var mentor = scene.mentor();
        scene.complete("it", scene.taskOf("laptop"), Map.of("outcome", "DONE"));

        EngineRest.accepted(
                scene.as("hr").start("new-hire-withdrawal", Map.of("newHire", scene.email, "reason", "Other offer")));

        scene.everythingIsTakenBack();
        assertThat(scene.status()).isEqualTo("WITHDRAWN");
        assertThat(scene.effects("UNDONE")).contains("HANDED_OUT laptop", "MENTOR " + mentor);
        assertThat(scene.mentor()).isEmpty();
    }

    @Test
    void movedStartMovesWhatIsOpenAndLeavesWhatIsFinished() {
        scene.withMentor("mia").hired(start).awaitAt("event_firstDay");
        scene.complete("it", scene.taskOf("laptop"), Map.of("outcome", "DONE"));
        var finished = scene.items().stream()
                .filter(item -> item.contains("laptop"))
                .findFirst()
                .orElseThrow();
        var before = scene.timers().get(0).getDuedate();
        var task = scene.taskOf("contract");
        var due = scene.task(task).path("due").asText();

        EngineRest.accepted(scene.as("hr")
                .start(
                        "start-date-change",
                        Map.of(
                                "newHire",
                                scene.email,
                                "newStartDate",
                                start.plusDays(14).toString())));

        assertThat(scene.timers().get(0).getDuedate()).isAfter(before);
        assertThat(scene.items()).contains(finished);
        assertThat(scene.task(task).path("due").asText()).isGreaterThan(due);
    }
}
