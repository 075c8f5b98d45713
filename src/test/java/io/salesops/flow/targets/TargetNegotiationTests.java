package io.salesops.flow.targets;

import static io.salesops.flow.targets.TargetScene.accepted;
import static io.salesops.flow.targets.TargetScene.contested;
import static io.salesops.flow.targets.TargetScene.refused;
import static io.salesops.flow.targets.TargetScene.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/** What managers allocate, sellers answer, managers settle and leadership decides, all in Tasklist. */
@TargetTest
class TargetNegotiationTests {

    private static final BigDecimal TEN = BigDecimal.TEN;

    @Autowired
    TestRestTemplate http;

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
    void fromTheAllocationToTheApproval() {
        var id = scene.as("ops")
                .open(scene.request("overAssignmentPercent", 0))
                .expect(HttpStatus.CREATED)
                .path("id")
                .asText();
        scene.review(id, Map.of("answer", "ASK_MANAGERS"));
        var anna = scene.number(id, scene.anna);
        var ben = scene.number(id, scene.ben);
        allocate(anna.subtract(TEN), ben.add(TEN));
        accepted(scene.complete(scene.southLead, scene.allocationTask(scene.southLead), confirm()));

        scene.contest(scene.anna, anna.subtract(new BigDecimal("5000")));
        scene.accept(scene.ben);
        scene.expire(scene.agreementTask(scene.cora));
        settle(Map.of("settlement", "MET_BETWEEN", "settledNumber", anna.subtract(new BigDecimal("3000"))));

        scene.approvalTask(id);
        var cycle = scene.show(id);
        assertThat(cycle.path("totals").path("accepted").asInt()).isEqualTo(1);
        assertThat(cycle.path("totals").path("contested").asInt()).isEqualTo(1);
        assertThat(cycle.path("totals").path("notAnswered").asInt()).isEqualTo(1);
        assertThat(cycle.path("findings").toString()).contains("BOTTOM_UP_GAP");
        assertThat(scene.number(id, scene.ben)).isEqualByComparingTo(ben.add(TEN));

        assertThat(refused(scene.complete("vp", scene.approvalTask(id), Map.of("answer", "APPROVE"))))
                .contains("below the plan");
        accepted(scene.complete(
                "vp", scene.approvalTask(id), Map.of("answer", "APPROVE", "belowPlanReason", "The market.")));
        scene.awaitState(id, "PUBLISHED");
    }

    @Test
    void numbersThatMissTheTotalAreRefusedAndNotStored() {
        var id = scene.inReview();
        scene.review(id, Map.of("answer", "ASK_MANAGERS"));
        var task = scene.allocationTask(scene.northLead);
        var before = scene.targets(id);
        var anna = scene.number(id, scene.anna);
        var ben = scene.number(id, scene.ben);

        assertThat(refused(scene.complete(scene.northLead, task, allocation(anna.add(TEN), ben))))
                .contains("10 too much");
        assertThat(refused(scene.complete(scene.northLead, task, allocation(anna, ben.subtract(TEN)))))
                .contains("10 too little");
        assertThat(refused(scene.complete(
                        scene.northLead, task, with(confirm(), "answer", "CHANGE", "sellers", List.of()))))
                .isNotBlank();

        assertThat(scene.targets(id)).isEqualTo(before);
        assertThat(scene.allocationTask(scene.northLead)).isEqualTo(task);
    }

    @Test
    void rowsThatWereNotShownGiveNobodyANumber() {
        var id = scene.inReview();
        scene.review(id, Map.of("answer", "ASK_MANAGERS"));
        var task = scene.allocationTask(scene.northLead);
        var before = scene.targets(id);
        var anna = row(scene.anna, scene.number(id, scene.anna));
        var ben = row(scene.ben, scene.number(id, scene.ben));

        for (var rows : List.of(List.of(ben, anna), List.of(anna, row(scene.cora, BigDecimal.ONE)))) {
            assertThat(refused(scene.complete(scene.northLead, task, Map.of("answer", "CHANGE", "sellers", rows))))
                    .contains("(sellers[2].sellerId) must stay '%s'".formatted(scene.ben));
        }
        assertThat(refused(scene.complete(
                        scene.northLead, task, Map.of("answer", "CHANGE", "sellers", List.of(anna, ben, anna)))))
                .contains("must have the 2 rows that were shown, and has 3");

        assertThat(scene.targets(id)).isEqualTo(before);
        accepted(scene.complete(scene.northLead, task, Map.of("answer", "CHANGE", "sellers", List.of(anna, ben))));
    }

    @Test
    void theComputedNumbersStandWhenTheManagerDoesNotAllocateInTime() {
        var id = scene.inReview();
        scene.review(id, Map.of("answer", "ASK_MANAGERS"));
        var anna = scene.number(id, scene.anna);

        scene.expire(scene.allocationTask(scene.northLead));

        scene.agreementTask(scene.anna);
        assertThat(scene.number(id, scene.anna)).isEqualByComparingTo(anna);
    }

    @Test
    void whoeverContestsSaysWhy() {
        var id = scene.sellersAsked();
        var task = scene.agreementTask(scene.anna);
        var anna = scene.number(id, scene.anna);

        assertThat(refused(scene.complete(scene.anna, task, Map.of("answer", "CONTEST", "proposal", 1))))
                .isNotBlank();
        assertThat(refused(scene.complete(scene.anna, task, with(contested(anna.subtract(TEN)), "evidence", "  "))))
                .isNotBlank();
        assertThat(refused(scene.complete(scene.anna, task, contested(anna)))).contains("same number");

        assertThat(scene.target(id, scene.anna).path("status").asText()).isEqualTo("ASKED");
        assertThat(scene.target(id, scene.anna).has("proposal")).isFalse();
    }

    @Test
    void nobodyAnswersForAnother() {
        scene.sellersAsked();
        var task = scene.agreementTask(scene.anna);

        for (var other : List.of(scene.ben, scene.northLead, "ops", "vp")) {
            assertThat(scene.complete(other, task, Map.of("answer", "ACCEPT"))
                            .getStatusCode()
                            .is4xxClientError())
                    .as(other)
                    .isTrue();
        }
        assertThat(scene.agreementTask(scene.anna)).isEqualTo(task);
    }

    @Test
    void silenceIsNotAnswered() {
        var id = scene.sellersAsked();
        var task = scene.agreementTask(scene.anna);

        scene.expire(task);

        var target = scene.awaitStatus(id, scene.anna, "NOT_ANSWERED");
        assertThat(target.has("settlement")).isFalse();
        assertThat(scene.complete(scene.anna, task, Map.of("answer", "ACCEPT"))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isFalse();
        assertThat(scene.show(id).path("totals").path("accepted").asInt()).isZero();
    }

    @Test
    void theManagerAcceptsTheSellersNumber() {
        var id = scene.sellersAsked();
        var proposal = scene.number(id, scene.anna).subtract(TEN);
        scene.contest(scene.anna, proposal);

        settle(Map.of("settlement", "ACCEPTED"));

        assertSettled(id, "ACCEPTED", proposal);
    }

    @Test
    void theManagerKeepsOurNumberAndTheSellersWordsStay() {
        var id = scene.sellersAsked();
        var ours = scene.number(id, scene.anna);
        scene.contest(scene.anna, ours.subtract(TEN));

        settle(Map.of("settlement", "KEPT"));

        assertSettled(id, "KEPT", ours);
        var target = scene.target(id, scene.anna);
        assertThat(target.path("proposal").decimalValue()).isEqualByComparingTo(ours.subtract(TEN));
        assertThat(target.path("evidence").asText()).isEqualTo("Two clients postponed.");
        assertThat(target.path("settlementComment").asText()).isEqualTo("As discussed.");
    }

    @Test
    void bothMeetWithinTheirNumbersOnly() {
        var id = scene.sellersAsked();
        var ours = scene.number(id, scene.anna);
        var theirs = ours.subtract(TEN);
        scene.contest(scene.anna, theirs);
        var task = scene.settlementTask(scene.northLead);

        for (var outside : List.of(theirs.subtract(BigDecimal.ONE), ours.add(BigDecimal.ONE))) {
            assertThat(refused(scene.complete(scene.northLead, task, between(outside))))
                    .contains("has to lie between");
        }
        assertThat(scene.target(id, scene.anna).path("status").asText()).isEqualTo("CONTESTED");
        accepted(scene.complete(scene.northLead, task, between(theirs.add(BigDecimal.ONE))));

        assertSettled(id, "MET_BETWEEN", theirs.add(BigDecimal.ONE));
    }

    @Test
    void ourNumberStaysWhenNobodySettles() {
        var id = scene.sellersAsked();
        var ours = scene.number(id, scene.anna);
        scene.contest(scene.anna, ours.add(TEN));

        scene.expire(scene.settlementTask(scene.northLead));

        assertSettled(id, "NOT_SETTLED", ours);
    }

    @Test
    void nobodyApprovesACycleTheyOpened() {
        var both = scene.id("both");
        scene.account(both, "sales-ops", "leadership");
        var id = scene.as(both)
                .open(scene.request())
                .expect(HttpStatus.CREATED)
                .path("id")
                .asText();
        scene.review(id, Map.of("answer", "ASK_SELLERS"));
        scene.everybodyAccepts(id);
        var task = scene.approvalTask(id);

        assertThat(refused(scene.complete(both, task, Map.of("answer", "APPROVE", "belowPlanReason", "I say so."))))
                .contains("Nobody decides their own request");
        assertThat(scene.show(id).path("state").asText()).isEqualTo("IN_APPROVAL");
    }

    @Test
    void oneSellerIsSentBackAndOnlyThatOneAnswersAgain() {
        var id = scene.inApproval();

        sendBack(id, Map.of("sendBackTo", "SELLER", "sendBackSeller", scene.anna));

        scene.accept(scene.anna);
        assertThat(scene.tasksOf(scene.ben)).isEmpty();
        assertThat(scene.tasksOf(scene.cora)).isEmpty();
        assertEverybodyAccepted(id);
    }

    @Test
    void whatIsSettledCountsForTheTeamAndThePool() {
        var id = scene.sellersAsked();
        var anna = scene.number(id, scene.anna).subtract(new BigDecimal("5000"));
        var ben = scene.number(id, scene.ben);
        scene.contest(scene.anna, anna);
        scene.accept(scene.ben);
        scene.accept(scene.cora);
        settle(Map.of("settlement", "ACCEPTED"));

        scene.approvalTask(id);
        var cycle = scene.show(id);
        assertThat(cycle.path("unassigned").decimalValue()).isEqualByComparingTo("5000");
        assertThat(cycle.path("findings").toString()).contains("5,000 of the pool is assigned to nobody");
        sendBack(id, Map.of("sendBackTo", "TEAM", "sendBackTeam", "team-" + scene.north));
        allocate(anna, ben);
        scene.awaitState(id, "IN_APPROVAL");
        assertThat(scene.tasksOf(scene.anna)).isEmpty();
        sendBack(id, Map.of("sendBackTo", "SELLER", "sendBackSeller", scene.anna));
        scene.accept(scene.anna);

        var accepted = scene.awaitStatus(id, scene.anna, "ACCEPTED");
        assertThat(accepted.has("settlement")).isFalse();
        assertThat(accepted.has("settlementComment")).isFalse();
    }

    @Test
    void oneTeamIsSentBackAndOnlyThatTeamAnswersAgain() {
        var id = scene.inApproval();
        var anna = scene.number(id, scene.anna);
        var ben = scene.number(id, scene.ben);

        sendBack(id, Map.of("sendBackTo", "TEAM", "sendBackTeam", "team-" + scene.north));
        allocate(anna.add(TEN), ben.subtract(TEN));
        scene.accept(scene.anna);
        scene.accept(scene.ben);

        assertThat(scene.tasksOf(scene.southLead)).isEmpty();
        assertThat(scene.tasksOf(scene.cora)).isEmpty();
        assertEverybodyAccepted(id);
        assertThat(scene.number(id, scene.anna)).isEqualByComparingTo(anna.add(TEN));
    }

    @Test
    void aTeamThatStaysWithItsNumbersAsksNobodyAgain() {
        var id = scene.inApproval();

        sendBack(id, Map.of("sendBackTo", "TEAM", "sendBackTeam", "team-" + scene.north));
        accepted(scene.complete(scene.northLead, scene.allocationTask(scene.northLead), confirm()));

        assertEverybodyAccepted(id);
    }

    @Test
    void operationsChangeOneNumberAndOnlyThatSellerAnswersAgain() {
        var id = scene.inApproval();
        var cora = scene.number(id, scene.cora);

        sendBack(id, Map.of("sendBackTo", "OPERATIONS"));
        scene.review(
                id,
                Map.of(
                        "answer",
                        "CHANGE_SELLER",
                        "changedSeller",
                        scene.cora,
                        "changedNumber",
                        cora.subtract(TEN),
                        "rest",
                        "KEEP"));
        scene.review(id, Map.of("answer", "ASK_SELLERS"));
        scene.accept(scene.cora);

        assertThat(scene.tasksOf(scene.anna)).isEmpty();
        assertThat(scene.tasksOf(scene.ben)).isEmpty();
        assertEverybodyAccepted(id);
    }

    @Test
    void whatIsSentBackNowhereIsRefused() {
        var id = scene.inApproval();
        var task = scene.approvalTask(id);
        var sendBack = Map.<String, Object>of("answer", "SEND_BACK", "sendBackReason", "Too steep.");

        assertThat(refused(
                        scene.complete("vp", task, with(sendBack, "sendBackTo", "SELLER", "sendBackSeller", "nobody"))))
                .contains("no seller 'nobody'");
        assertThat(refused(scene.complete("vp", task, with(sendBack, "sendBackTo", "TEAM"))))
                .isNotBlank();
        assertThat(refused(
                        scene.complete("vp", task, with(sendBack, "sendBackTo", "OPERATIONS", "sendBackReason", ""))))
                .isNotBlank();
        assertThat(scene.approvalTask(id)).isEqualTo(task);
    }

    private static Map<String, Object> confirm() {
        return Map.of("answer", "CONFIRM");
    }

    private void allocate(BigDecimal anna, BigDecimal ben) {
        accepted(scene.complete(scene.northLead, scene.allocationTask(scene.northLead), allocation(anna, ben)));
    }

    private Map<String, Object> allocation(BigDecimal anna, BigDecimal ben) {
        return Map.of("answer", "CHANGE", "sellers", List.of(row(scene.anna, anna), row(scene.ben, ben)));
    }

    private static Map<String, Object> row(String seller, BigDecimal number) {
        return Map.of("name", "Name of " + seller, "sellerId", seller, "number", number);
    }

    private void settle(Map<String, Object> settlement) {
        accepted(scene.complete(
                scene.northLead,
                scene.settlementTask(scene.northLead),
                with(settlement, "settlementComment", "As discussed.")));
    }

    private static Map<String, Object> between(BigDecimal number) {
        return Map.of("settlement", "MET_BETWEEN", "settledNumber", number, "settlementComment", "As discussed.");
    }

    private void assertSettled(String id, String settlement, BigDecimal number) {
        var target = scene.awaitStatus(id, scene.anna, "SETTLED");
        assertThat(target.path("settlement").asText()).isEqualTo(settlement);
        assertThat(target.path("target").decimalValue()).isEqualByComparingTo(number);
    }

    private void sendBack(String id, Map<String, Object> whom) {
        accepted(scene.complete(
                "vp", scene.approvalTask(id), with(whom, "answer", "SEND_BACK", "sendBackReason", "Too steep.")));
    }

    private void assertEverybodyAccepted(String id) {
        scene.awaitState(id, "IN_APPROVAL");
        assertThat(scene.targets(id).values())
                .extracting(target -> target.path("status").asText())
                .containsOnly("ACCEPTED");
    }
}
