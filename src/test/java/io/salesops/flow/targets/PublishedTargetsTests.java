package io.salesops.flow.targets;

import static io.salesops.flow.targets.PublishedScene.accepted;
import static io.salesops.flow.targets.PublishedScene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesops.flow.ApplicationTest;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published targets in the whole application: told once, never changed unseen, contested and changed by the rules. */
@ApplicationTest
class PublishedTargetsTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    Clock clock;

    PublishedScene scene;

    @BeforeEach
    void publish() {
        scene = new PublishedScene(http, jdbc, runtimeService, clock).approved().published();
    }

    @Test
    void publishesEverybodysNumberAndTellsThemOnce() {
        assertThat(scene.kinds()).containsExactly("PUBLICATION");
        assertThat(scene.amountOf("anna")).isEqualTo(552);
        assertThat(scene.noticesTo("anna", "target-published:")).hasSize(1);
        assertThat(scene.acknowledgementOf("anna")).isEqualTo("WAITING");
        assertThat(jdbc.sql("select status from target_cycle where id = :id")
                        .param("id", scene.cycle().value())
                        .query(String.class)
                        .single())
                .isEqualTo("PUBLISHED");
    }

    @Test
    void everybodyIsAskedOnceEvenWhenTheStepRunsTwice() {
        runtimeService
                .createProcessInstanceByKey("quarterly-target-setting")
                .businessKey(scene.cycle().toString())
                .startBeforeActivity("serviceTask_announceTheTargets")
                .setVariable("quarterOver", java.util.Date.from(clock.instant().plusSeconds(3600)))
                .execute();
        scene.published();

        assertThat(scene.tasks("assignee=" + scene.id("anna"))).hasSize(1);
        assertThat(scene.noticesTo("anna", "target-published:")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update published_target set amount = 1",
                "delete from published_target",
                "truncate published_target",
                "update target_version set reason = 'none'",
                "delete from target_version",
                "truncate target_version cascade"
            })
    void whatIsPublishedNeverChanges(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .hasMessageContaining("Published targets never change: a new number needs a new version.");
    }

    @Test
    void takingNoteIsRecorded() {
        accepted(scene.complete(scene.id("anna"), taskOf("anna"), Map.of("answer", "ACKNOWLEDGE")));

        assertThat(scene.acknowledgementOf("anna")).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void leadershipGrantsAnAppealAndTheNumberIsANewVersion() {
        appeal("anna", 500);

        var task = appealTask();
        accepted(scene.complete(
                "cro", claimed("cro", task), Map.of("answer", "GRANTED", "comment", "The client left.")));

        assertThat(scene.acknowledgementOf("anna")).isEqualTo("APPEALED");
        assertThat(scene.amountOf("anna")).isEqualTo(500);
        assertThat(scene.kinds()).containsExactly("PUBLICATION", "APPEAL");
        assertThat(scene.noticesTo("anna", "target-appeal:"))
                .singleElement()
                .asString()
                .endsWith(":GRANTED");
    }

    @Test
    void thereIsOneOpenAppeal() {
        appeal("anna", 500);

        var again = scene.start(
                scene.id("anna"),
                "target-appeal-filing",
                Map.of(
                        "quarter",
                        scene.quarter(),
                        "proposal",
                        510,
                        "reasonCode",
                        "TERRITORY",
                        "evidence",
                        "Two clients moved."));

        assertThat(refused(again)).contains("is open already");
    }

    @Test
    void aSellerAppealsFromTasklist() {
        accepted(scene.start(
                scene.id("bert"),
                "target-appeal-filing",
                Map.of(
                        "quarter",
                        scene.quarter(),
                        "proposal",
                        250_000,
                        "reasonCode",
                        "CLIENT_LOST",
                        "evidence",
                        "Initech left.")));

        accepted(scene.complete(
                "cro", claimed("cro", appealTask()), Map.of("answer", "KEPT", "comment", "Known before.")));

        assertThat(scene.amountOf("bert")).isEqualTo(300_000);
        assertThat(scene.kinds()).containsExactly("PUBLICATION");
    }

    @Test
    void aChangeCountsForItsDaysOnly() {
        change("manager", "bert", 240_000, scene.today().toString(), false);
        var task = scene.awaitTask(
                "processInstanceBusinessKeyLike=%25&name=Approve%20the%20change&candidateGroup=vp-sales");
        accepted(scene.complete(
                "vp", claimed("vp", task), Map.of("answer", "APPROVE", "comment", "Territory changed.")));

        assertThat(scene.amountOf("bert"))
                .as("30 of 90 days at 300,000, then 240,000")
                .isEqualTo(260_000);
        assertThat(scene.kinds()).containsExactly("PUBLICATION", "CHANGE");
    }

    private void appeal(String name, int proposal) {
        accepted(scene.complete(
                scene.id(name),
                taskOf(name),
                Map.of(
                        "answer", "APPEAL",
                        "proposal", proposal,
                        "reasonCode", "CLIENT_LOST",
                        "evidence", "Initech left.")));
    }

    private String change(String by, String name, int number, String from, boolean companyError) {
        var answer = scene.start(
                by,
                "target-change",
                Map.of(
                        "quarter",
                        scene.quarter(),
                        "sellerId",
                        scene.id(name),
                        "newNumber",
                        number,
                        "effectiveFrom",
                        from,
                        "companyError",
                        companyError,
                        "reason",
                        "The territory changed."));
        accepted(answer);
        return String.valueOf(answer.getBody());
    }

    private String taskOf(String name) {
        return scene.awaitTask("name=Acknowledge%20the%20target&assignee=" + scene.id(name));
    }

    private String appealTask() {
        return scene.awaitTask("name=Decide%20the%20appeal&unassigned=true");
    }

    private String claimed(String userId, String task) {
        accepted(scene.as(userId).post("/task/%s/claim".formatted(task), Map.of("userId", userId)));
        return task;
    }
}
