package io.salesops.flow.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesops.flow.team.InvalidAbsence;
import io.salesops.flow.team.Team;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Somebody works on every number, whoever is there; and what is imported again changes nothing. */
@TargetTest
class TargetPeopleTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    TestRestTemplate http;

    @Autowired
    Team team;

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
    void theManagersManagerWorksForOneWhoLeft() {
        scene.leave(scene.northLead);
        var id = scene.inReview();
        scene.review(id, Map.of("answer", "ASK_MANAGERS"));

        TargetScene.accepted(scene.complete(scene.head, scene.allocationTask(scene.head), Map.of("answer", "CONFIRM")));
        scene.contest(scene.anna, BigDecimal.ONE);

        assertThat(scene.settlementTask(scene.head)).isNotBlank();
        assertThat(scene.tasksOf(scene.northLead)).isEmpty();
    }

    @Test
    void theSubstituteWorksForAnAbsentManager() throws InvalidAbsence {
        var now = Instant.now();
        team.recordAbsence(
                scene.northLead, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(30)), scene.southLead);
        var id = scene.inReview();
        scene.review(id, Map.of("answer", "ASK_MANAGERS"));

        await().atMost(PATIENCE).until(() -> scene.tasksOf(scene.southLead).size() == 2);
        assertThat(scene.tasksOf(scene.northLead)).isEmpty();
    }

    @Test
    void operationsWorkWhereNobodyLeads() {
        scene.person(scene.id("loner"), "SELLER", "", scene.id("east"));
        scene.arrive();
        var id = scene.inReview();

        scene.review(id, Map.of("answer", "ASK_MANAGERS"));

        assertThat(scene.awaitTask("taskDefinitionKey=userTask_allocateTheTeamTarget&candidateGroup=sales-ops"))
                .isNotBlank();
        assertThat(finding(id, "TEAM_WITHOUT_MANAGER")).contains(scene.id("east"));
    }

    @Test
    void aSellerWithoutATeamHasATargetAndATeamWithoutSellersHasNone() {
        scene.person(scene.id("loner"), "SELLER", scene.head, "");
        scene.person(scene.id("west-lead"), "SALES_MANAGER", scene.head, scene.id("west"));
        scene.arrive();
        var id = scene.inReview();

        assertThat(finding(id, "SELLER_WITHOUT_TEAM")).contains(scene.id("loner"));
        assertThat(finding(id, "TEAM_WITHOUT_SELLERS")).contains(scene.id("west"));
        assertThat(finding(id, "SELLER_WITHOUT_HISTORY")).isNotBlank();
        scene.review(id, Map.of("answer", "ASK_MANAGERS"));
        assertThat(scene.allocationTask(scene.head)).isNotBlank();
        assertThat(scene.tasksOf(scene.id("west-lead"))).isEmpty();
    }

    @Test
    void theSameFilesOnceMoreChangeNothing() {
        var id = scene.sellersAsked();
        var task = scene.agreementTask(scene.anna);
        scene.accept(scene.ben);
        var targets = scene.targets(id);
        var cycle = scene.show(id);

        scene.arrive();
        scene.sell();

        assertThat(scene.targets(id)).isEqualTo(targets);
        assertThat(scene.show(id)).isEqualTo(cycle);
        assertThat(scene.agreementTask(scene.anna)).isEqualTo(task);
        assertThat(scene.tasksOf(scene.ben)).isEmpty();
    }

    private String finding(String id, String code) {
        for (var finding : scene.show(id).path("findings")) {
            if (finding.path("code").asText().equals(code)) {
                return finding.path("text").asText();
            }
        }
        throw new AssertionError("no finding " + code);
    }
}
