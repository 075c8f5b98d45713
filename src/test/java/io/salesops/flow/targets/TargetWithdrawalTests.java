package io.salesops.flow.targets;

import static io.salesops.flow.targets.TargetScene.accepted;
import static io.salesops.flow.targets.TargetScene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cycle that is not wanted any more leaves no work behind, wherever it was. */
@TargetTest
class TargetWithdrawalTests {

    private static final String PROCESS = "target-cycle-withdrawal";

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    TargetScene scene;

    @BeforeEach
    void setTheScene() {
        scene = new TargetScene(http);
    }

    @AfterEach
    void clearTheScene() {
        scene.close();
    }

    @Test
    void endsEveryInstanceInTheMiddleOfTheNegotiation() {
        var id = scene.inReview();
        scene.review(id, Map.of("answer", "ASK_MANAGERS"));
        accepted(scene.complete(scene.northLead, scene.allocationTask(scene.northLead), Map.of("answer", "CONFIRM")));
        scene.contest(scene.anna, BigDecimal.ONE);
        scene.settlementTask(scene.northLead);
        scene.agreementTask(scene.ben);
        scene.allocationTask(scene.southLead);

        scene.as("ops").withdraw(id).expect(HttpStatus.OK);

        assertNothingIsLeft(id);
        assertThat(scene.target(id, scene.anna).path("status").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void endsACycleThatIsStillBeingComputed() {
        var id = scene.as("ops")
                .open(scene.request())
                .expect(HttpStatus.CREATED)
                .path("id")
                .asText();

        scene.as("ops").withdraw(id).expect(HttpStatus.OK);

        assertNothingIsLeft(id);
    }

    @Test
    void endsACycleThatLeadershipHasInHand() {
        var id = scene.inApproval();
        var task = scene.approvalTask(id);

        scene.as("ops").withdraw(id).expect(HttpStatus.OK);

        assertNothingIsLeft(id);
        assertThat(scene.complete("vp", task, Map.of("answer", "APPROVE"))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isFalse();
    }

    @Test
    void isDoneInTasklistByTheQuarter() {
        var id = scene.sellersAsked();
        scene.agreementTask(scene.anna);
        var quarter = scene.show(id).path("quarter").asText();

        accepted(scene.start("ops", PROCESS, Map.of("quarter", quarter, "reason", "Wrong data.")));

        assertNothingIsLeft(id);
        assertThat(refused(scene.start("ops", PROCESS, Map.of("quarter", quarter, "reason", "Again."))))
                .contains(quarter);
    }

    @Test
    void isNotForOthersInTasklist() {
        var id = scene.inReview();
        var quarter = scene.show(id).path("quarter").asText();

        assertThat(scene.start("vp", PROCESS, Map.of("quarter", quarter, "reason", "No."))
                        .getStatusCode()
                        .is4xxClientError())
                .isTrue();
        assertThat(scene.show(id).path("state").asText()).isEqualTo("IN_REVIEW");
    }

    @Test
    void happensOnce() {
        var id = scene.inReview();
        scene.as("ops").withdraw(id).expect(HttpStatus.OK);

        scene.as("ops").withdraw(id).expect(HttpStatus.CONFLICT);
    }

    private void assertNothingIsLeft(String id) {
        await().atMost(Duration.ofMinutes(2)).until(() -> openInstances(id) == 0);
        assertThat(scene.show(id).path("state").asText()).isEqualTo("WITHDRAWN");
        for (var person : new String[] {scene.northLead, scene.southLead, scene.anna, scene.ben, scene.cora}) {
            assertThat(scene.tasksOf(person)).as(person).isEmpty();
        }
    }

    private long openInstances(String id) {
        return jdbc.sql("""
                        select count(*) from act_ru_execution where business_key_ in (
                          select :id union all
                          select id::text from team_target where cycle_id = :id::uuid union all
                          select id::text from seller_target where cycle_id = :id::uuid)""").param("id", id).query(Long.class).single();
    }
}
