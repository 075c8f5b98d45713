package io.salesops.flow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.certification.Certificates;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Certificates belong to the person, and modules to everybody: onboarding is one of those who train in them. */
@ApplicationTest
class LearnedElsewhereTests {

    private static final String MODULE = "product";

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    @Autowired
    Certificates certificates;

    HireScene scene;

    @BeforeEach
    void hireSomebody() {
        scene = new HireScene(http, jdbc, engine, clock).withMentor("mia");
    }

    @AfterEach
    void teachAgain() {
        certificates.restore(MODULE);
    }

    @Test
    void aCertificateEarnedElsewhereFinishesTheTraining() {
        hire();
        var running = trainings();
        certificates.earn(hireUser(), MODULE, new BigDecimal(90));
        assertThat(scene.items()).anySatisfy(item -> assertThat(item).startsWith("TRAINING product DONE"));
        assertThat(trainings()).isEqualTo(running - 1);
    }

    @Test
    void aTrainingPassedHereIsACertificateEverywhere() {
        hire();
        var result = Map.of("requestId", "learned", "module", MODULE, "score", 85);
        http.withBasicAuth("trainer", "demo")
                .postForEntity("/api/new-hires/%s/certifications".formatted(scene.hireId()), result, JsonNode.class);
        assertThat(certificates.find(hireUser(), MODULE))
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("85"));
    }

    @Test
    void aRetiredModuleLeavesNothingBehind() {
        hire();
        var running = trainings();
        certificates.retire(MODULE);
        assertThat(scene.items()).anySatisfy(item -> assertThat(item).startsWith("TRAINING product TAKEN_BACK"));
        assertThat(trainings()).isEqualTo(running - 1);

        var next = new HireScene(http, jdbc, engine, clock).withMentor("max");
        next.hired(next.today().plusDays(60)).awaitAt("event_firstDay");
        assertThat(next.items()).noneSatisfy(item -> assertThat(item).startsWith("TRAINING product"));
    }

    private void hire() {
        scene.hired(scene.today().plusDays(60)).awaitAt("event_firstDay");
    }

    private String hireUser() {
        return jdbc.sql("select user_id from new_hire where id = :id::uuid")
                .param("id", scene.hireId())
                .query(String.class)
                .single();
    }

    private long trainings() {
        return scene.running().stream()
                .filter(instance -> instance.startsWith("training-module "))
                .count();
    }
}
