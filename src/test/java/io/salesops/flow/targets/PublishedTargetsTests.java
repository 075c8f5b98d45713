package io.salesops.flow.targets;

import static io.salesops.flow.targets.PublishedScene.accepted;
import static io.salesops.flow.targets.PublishedScene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.targets.domain.Acknowledgements;
import io.salesops.flow.targets.domain.Publication;
import io.salesops.flow.targets.domain.QuarterClosing;
import io.salesops.flow.targets.domain.formula.Measures.PayoutRate;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published targets in the whole application: told once, never changed unseen, contested and changed by the rules. */
@ApplicationTest
class PublishedTargetsTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    @Autowired
    Publication publication;

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    QuarterClosing closing;

    PublishedScene scene;

    @BeforeEach
    void publish() {
        scene = new PublishedScene(http, jdbc, engine, clock).approved().published();
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
        assertThat(acknowledgements.nextToTell(scene.cycle(), 200)).isEmpty();
        publication.publish(scene.cycle());

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
        change("ops", "bert", 240_000, scene.today().toString(), false);
        var task = scene.awaitTask("taskDefinitionKey=userTask_approveTheChange&candidateGroup=vp-sales");
        accepted(scene.complete(
                "vp", claimed("vp", task), Map.of("answer", "APPROVE", "comment", "Territory changed.")));

        assertThat(scene.amountOf("bert"))
                .as("30 of 90 days at 300,000, then 240,000")
                .isEqualTo(260_000);
        assertThat(scene.kinds()).containsExactly("PUBLICATION", "CHANGE");
    }

    @Test
    void fiveOfAHundredIsTheDirectorsWord() {
        change("ops", "anna", 524, scene.today().toString(), false);

        decideChange("director", "directors", "DECLINE");

        assertThat(scene.amountOf("anna")).isEqualTo(552);
        assertThat(scene.noticesTo("anna", "target-change:")).hasSize(1);
    }

    @Test
    void smallChangesTogetherNeedTheAuthorityForAllOfThem() {
        change("ops", "bert", 286_000, scene.endsOn().toString(), false);
        var lead = scene.awaitTask("taskDefinitionKey=userTask_approveTheChange&assignee=" + scene.id("lead"));
        accepted(scene.complete(scene.id("lead"), lead, Map.of("answer", "APPROVE", "comment", "4.67 %.")));

        change("ops", "bert", 272_000, scene.endsOn().toString(), false);
        decideChange("director", "directors", "APPROVE");

        assertThat(scene.kinds()).containsExactly("PUBLICATION", "CHANGE", "CHANGE");
        assertThat(scene.amountOf("bert"))
                .as("89 days at 300,000, one at 272,000")
                .isEqualTo(299_689);
    }

    @Test
    void thePastIsChangedForAnErrorOfTheCompanyAlone() {
        assertThat(refused(changed("ops", "bert", 290_000, scene.startsOn().toString(), false)))
                .contains("in the past only where the company made an error");

        change("ops", "bert", 290_000, scene.startsOn().toString(), true);
        decideChange("cro", "leadership", "APPROVE");

        assertThat(scene.amountOf("bert")).isEqualTo(290_000);
    }

    @Test
    void whoDoesNotLeadASellerLearnsNothingOfTheTarget() {
        var foreign = refused(changed("manager", "bert", 1, scene.today().toString(), false));
        var unknown = refused(changed("manager", "nobody", 1, scene.today().toString(), false));

        assertThat(foreign).isEqualTo(unknown.replace(scene.id("nobody"), scene.id("bert")));
        change(scene.id("head"), "bert", 299_000, scene.today().toString(), false);
    }

    @Test
    void theShareThatDecidesOnTheAuthorityIsShownExactly() {
        change("ops", "bert", 330_005, scene.today().toString(), false);

        var task = scene.awaitTask(openChange("vp-sales"));

        assertThat(scene.as("admin")
                        .get("/task/%s/variables/changeSheet?deserializeValue=false".formatted(task))
                        .getBody())
                .contains("10.002 %");
        decideChange("vp", "vp-sales", "DECLINE");
    }

    @Test
    void aChangeChangesSomething() {
        assertThat(refused(changed("ops", "bert", 300_000, scene.today().toString(), false)))
                .contains("is the number already");
    }

    @Test
    void nobodyDecidesTheChangeTheyAskedFor() {
        change("director", "anna", 524, scene.today().toString(), false);
        var task = claimed("director", scene.awaitTask(openChange("directors")));

        var answer = scene.complete("director", task, Map.of("answer", "APPROVE", "comment", "Mine."));

        assertThat(refused(answer)).contains("Nobody decides their own request");
    }

    @Test
    void whoLeavesWithinTheQuarterKeepsTheNumberOfTheirDays() {
        scene.person("bert", "one", scene.today().plusDays(14).toString());
        scene.person("bert", "one", scene.today().plusDays(14).toString());

        assertThat(scene.kinds()).containsExactly("PUBLICATION", "LEAVER");
        assertThat(scene.amountOf("bert")).as("45 of 90 days").isEqualTo(150_000);
    }

    @Test
    void everybodyIsToldTheNumberThatStands() {
        var leaving = new PublishedScene(http, jdbc, engine, clock).approved();
        leaving.person("bert", "one", leaving.today().plusDays(14).toString());
        leaving.published();

        assertThat(leaving.kinds()).containsExactly("PUBLICATION", "LEAVER");
        assertThat(leaving.wordsTo("bert", "target-published:"))
                .singleElement()
                .asString()
                .contains("150,000");
        leaving.person("bert", "one", "");

        assertThat(leaving.wordsTo("bert", "target-version:"))
                .singleElement()
                .asString()
                .contains("300,000")
                .contains("150,000");
        assertThat(leaving.wordsTo("anna", "target-version:")).isEmpty();
    }

    @Test
    void whoStaysAfterAllGetsTheWholeNumberBack() {
        scene.person("bert", "one", scene.today().plusDays(14).toString());
        scene.person("bert", "one", "");

        assertThat(scene.kinds()).containsExactly("PUBLICATION", "LEAVER", "LEAVER");
        assertThat(scene.amountOf("bert")).isEqualTo(300_000);
    }

    @Test
    void whoMovesKeepsTheNumberAndItsDaysAreSplit() {
        scene.person("bert", "two", "");
        scene.person("bert", "two", "");

        assertThat(scene.kinds()).containsExactly("PUBLICATION", "MOVER");
        assertThat(scene.amountOf("bert")).isEqualTo(300_000);

        closing.close(scene.cycle(), List.of(new PayoutRate(BigDecimal.ZERO, BigDecimal.ONE)));
        assertThat(scene.targetOf("TEAM", scene.teamId("one")))
                .as("30 of 90 days")
                .isEqualTo(100_552);
        assertThat(scene.targetOf("TEAM", scene.teamId("two"))).isEqualTo(200_000);
    }

    @Test
    void tasksOfWhoLeftGoToWhoeverLeadsThem() {
        change("ops", "bert", 290_000, scene.today().toString(), false);
        scene.awaitTask("taskDefinitionKey=userTask_approveTheChange&assignee=" + scene.id("lead"));

        scene.people("%s,Lead,SALES_MANAGER,one,%s,US,%s\n"
                .formatted(scene.id("lead"), scene.id("head"), scene.today().minusDays(1)));

        scene.awaitTask("taskDefinitionKey=userTask_approveTheChange&assignee=" + scene.id("head"));
    }

    @Test
    void whoHasLeftNeedNotTakeNote() {
        scene.person("anna", "one", scene.today().minusDays(1).toString());

        assertThat(scene.acknowledgementOf("anna")).isEqualTo("LEFT");
        assertThat(scene.tasks("assignee=" + scene.id("anna"))).isEmpty();
    }

    @Test
    void whoseAnnouncedLastDayIsOverNeedNotTakeNoteFromTheNextMorningOn() {
        scene.person("anna", "one", scene.today().toString());
        assertThat(scene.acknowledgementOf("anna")).isEqualTo("WAITING");

        scene.dayPasses("anna");
        scene.morning();

        assertThat(scene.acknowledgementOf("anna")).isEqualTo("LEFT");
        assertThat(scene.tasks("assignee=" + scene.id("anna"))).isEmpty();
        var versions = scene.kinds();
        scene.morning();
        assertThat(scene.kinds()).isEqualTo(versions);
    }

    @Test
    void whoLeavesBeforeTheQuarterGetsNoTargetAndTheOthersKeepTheirs() {
        scene = new PublishedScene(http, jdbc, engine, clock).approved();

        scene.person("anna", "one", scene.startsOn().minusDays(1).toString());
        scene.person("anna", "one", scene.startsOn().minusDays(1).toString());

        assertThat(scene.found("select status from seller_target where seller_id = '%s'".formatted(scene.id("anna"))))
                .isEqualTo("LEFT");
        assertThat(scene.found("select total || ' ' || status from team_target where team_id = '%s'"
                        .formatted(scene.teamId("one"))))
                .isEqualTo("300000 AGREED");
        assertThat(scene.found("select unassigned::text from target_cycle where id = '%s'".formatted(scene.cycle())))
                .isEqualTo("100000");
    }

    @Test
    void ofSeveralMarksPassedAtOnceOnlyTheHighestIsTold() {
        scene.won("bert", "150000", scene.today());
        assertThat(scene.noticesTo("bert", "attainment:"))
                .singleElement()
                .asString()
                .endsWith(":50");

        scene.won("bert", "150000", scene.today());
        scene.won("bert", "1", scene.today());
        assertThat(scene.noticesTo("bert", "attainment:"))
                .extracting(key -> key.substring(key.lastIndexOf(':') + 1))
                .containsExactly("50", "100");
        assertThat(scene.noticesTo("cora", "attainment:")).as("a target of 0").isEmpty();
    }

    @Test
    void closesWithResultsAndAsksWhyTargetsWereMissed() {
        scene.won("bert", "390000", scene.today());
        scene.quarterIsOver();

        var task = scene.awaitTask("taskDefinitionKey=userTask_explainTheMissedTargets&assignee=" + scene.id("lead"));
        var missed = List.of(Map.of(
                "name",
                "anna",
                "sellerId",
                scene.id("anna"),
                "attainment",
                "0 %",
                "reasonCode",
                "PIPELINE",
                "comment",
                "-"));
        accepted(scene.complete(scene.id("lead"), task, Map.of("missed", missed)));

        var bert = scene.resultOf("SELLER", scene.id("bert"));
        assertThat((BigDecimal) bert.get("attainment_percent")).isEqualByComparingTo("130");
        assertThat((BigDecimal) bert.get("payout_percent")).isEqualByComparingTo("145");
        assertThat(scene.resultOf("SELLER", scene.id("anna"))).containsEntry("reason_code", "PIPELINE");
        assertThat(scene.resultOf("SELLER", scene.id("cora"))).containsEntry("attainment_percent", null);
        assertThat((BigDecimal) scene.resultOf("REGION", "US").get("actual")).isEqualByComparingTo("390000");
    }

    private void decideChange(String userId, String group, String answer) {
        var task = claimed(userId, scene.awaitTask(openChange(group)));
        accepted(scene.complete(userId, task, Map.of("answer", answer, "comment", "As discussed.")));
    }

    private static String openChange(String group) {
        return "taskDefinitionKey=userTask_approveTheChange&unassigned=true&candidateGroup=" + group;
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

    private void change(String by, String name, int number, String from, boolean companyError) {
        accepted(changed(by, name, number, from, companyError));
    }

    private ResponseEntity<String> changed(String by, String name, int number, String from, boolean companyError) {
        return scene.start(
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
    }

    private String taskOf(String name) {
        return scene.awaitTask("assignee=" + scene.id(name));
    }

    private String appealTask() {
        return scene.awaitTask("taskDefinitionKey=userTask_decideTheAppeal&unassigned=true");
    }

    private String claimed(String userId, String task) {
        accepted(scene.as(userId).post("/task/%s/claim".formatted(task), Map.of("userId", userId)));
        return task;
    }
}
