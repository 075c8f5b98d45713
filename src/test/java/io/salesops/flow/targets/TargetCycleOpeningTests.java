package io.salesops.flow.targets;

import static io.salesops.flow.targets.TargetClient.texts;
import static io.salesops.flow.targets.TargetScene.accepted;
import static io.salesops.flow.targets.TargetScene.currentQuarter;
import static io.salesops.flow.targets.TargetScene.refused;
import static io.salesops.flow.targets.TargetScene.today;
import static io.salesops.flow.targets.TargetScene.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who can open the cycle of which quarter, over the API and in Tasklist. */
@TargetTest
class TargetCycleOpeningTests {

    private static final String PROCESS = "quarterly-target-setting";

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
    void anOpenedCycleIsComputedToTheUnit() {
        var cycle = scene.show(scene.inReview());

        assertThat(cycle.path("pool").decimalValue()).isPositive();
        assertThat(cycle.path("assigned").decimalValue()).isPositive().isEqualByComparingTo(sumOfTargets(cycle));
        assertThat(cycle.path("assigned")
                        .decimalValue()
                        .add(cycle.path("unassigned").decimalValue()))
                .isEqualByComparingTo(cycle.path("pool").decimalValue().setScale(0, RoundingMode.HALF_UP));
        assertThat(scene.targets(cycle.path("id").asText())).allSatisfy((seller, target) -> {
            assertThat(target.path("status").asText()).isEqualTo("PLANNED");
            assertThat(target.path("steps")).isNotEmpty();
        });
    }

    private BigDecimal sumOfTargets(JsonNode cycle) {
        return scene.targets(cycle.path("id").asText()).values().stream()
                .map(target -> target.path("target").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void aQuarterHasOneCycle() {
        var request = scene.request();
        scene.as("ops").open(request).expect(HttpStatus.CREATED);

        var answer = scene.as("ops").open(with(request, "requestId", "another"));

        assertThat(answer.expect(HttpStatus.CONFLICT).path("detail").asText()).contains(quarterOf(request), "already");
        assertThat(cyclesOf(quarterOf(request))).isEqualTo(1);
    }

    @Test
    void theSameRequestFindsItsCycle() {
        var request = scene.request();
        var opened = scene.as("ops").open(request).expect(HttpStatus.CREATED);

        var again = scene.as("ops").open(request).expect(HttpStatus.OK);

        assertThat(again.path("id")).isEqualTo(opened.path("id"));
        assertThat(cyclesOf(quarterOf(request))).isEqualTo(1);
    }

    @Test
    void aRequestIdStandsForOneRequest() {
        var request = scene.request();
        scene.as("ops").open(request).expect(HttpStatus.CREATED);

        var answer = scene.as("ops").open(with(request, "growthPercent", 21));

        assertThat(answer.expect(HttpStatus.CONFLICT).path("detail").asText()).contains("another request");
    }

    @Test
    void aWithdrawnCycleMakesRoomForAnother() {
        var request = scene.request();
        var first = scene.as("ops")
                .open(request)
                .expect(HttpStatus.CREATED)
                .path("id")
                .asText();
        scene.as("ops").withdraw(first).expect(HttpStatus.OK);

        var second = scene.as("ops").open(with(request, "requestId", "second of " + first));

        assertThat(second.expect(HttpStatus.CREATED).path("id").asText()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-Q5", "2026-q1", "Q1-2026", " 2026-Q1", "２０２６-Q1"})
    void aQuarterIsWrittenInOneWay(String quarter) {
        assertThat(scene.as("ops").open(scene.request("quarter", quarter)).refusedFields())
                .containsExactly("quarter");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, -40, 5, 4000})
    void aQuarterIsNeitherOverNorFarAhead(int quarters) {
        var quarter = currentQuarter().plus(quarters).toString();

        assertThat(scene.as("ops").open(scene.request("quarter", quarter)).refusedFields())
                .containsExactly("quarter");
    }

    @Test
    void theRunningQuarterCanBeOpened() {
        var quarter = currentQuarter().toString();

        var id = scene.as("ops").open(scene.request("quarter", quarter)).expect(HttpStatus.CREATED);

        scene.awaitState(id.path("id").asText(), "IN_REVIEW");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "requestId, ",
        "requestId, ' '",
        "quarter, ",
        "growthPercent, ",
        "growthPercent, -100.01",
        "growthPercent, 1000.01",
        "growthPercent, 10.12345",
        "overAssignmentPercent, ",
        "overAssignmentPercent, -1",
        "overAssignmentPercent, 101",
    })
    void aWrongFieldIsNamed(String field, @Nullable String value) {
        var isText = field.equals("requestId") || field.equals("quarter");
        var sent = value == null || isText ? value : (Object) new BigDecimal(value);

        assertThat(scene.as("ops").open(scene.request(field, sent)).refusedFields())
                .containsExactly(field);
    }

    @Test
    void allWrongFieldsAreNamedAtOnce() {
        assertThat(scene.as("ops").open(Map.of("objective", "x".repeat(501))).refusedFields())
                .containsExactlyInAnyOrder(
                        "requestId", "quarter", "growthPercent", "overAssignmentPercent", "objective");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "null", "\"cycle\"", "{\"quarter\": {}}", "{\"unknown\": 1}"})
    void anotherBodyIsRefused(String body) {
        assertThat(scene.as("ops").open(body).status().value()).isIn(400, 422);
    }

    @Test
    void deadlinesComeInTheirOrder() {
        var deadlines = Map.of(
                "allocation", today().plusDays(20).toString(),
                "agreement", today().plusDays(10).toString());

        assertThat(scene.as("ops").open(scene.request("deadlines", deadlines)).refusedFields())
                .containsExactly("deadlines.agreement");
    }

    @Test
    void deadlinesAreNotPast() {
        var deadlines = Map.of("approval", today().minusDays(2).toString());

        assertThat(scene.as("ops").open(scene.request("deadlines", deadlines)).refusedFields())
                .containsExactly("deadlines.approval");
    }

    @Test
    void deadlinesOfTasklistKeepTheSameRules() {
        var past = with(
                frame(scene.freeQuarter()),
                "allocationUntil",
                today().minusDays(2).toString());
        var disordered = with(
                frame(scene.freeQuarter()),
                "allocationUntil",
                today().plusDays(20).toString(),
                "agreementUntil",
                today().plusDays(10).toString());

        assertThat(refused(scene.start("ops", PROCESS, past))).contains("past");
        assertThat(refused(scene.start("ops", PROCESS, disordered))).contains("before the step that comes before it");
    }

    @Test
    void whatTheTableSaysKeepsTheOrderOfWhatWasStated() {
        var approval = today().plusDays(700).toString();
        var opened = scene.as("ops").open(scene.request("deadlines", Map.of("approval", approval)));
        var id = opened.expect(HttpStatus.CREATED).path("id").asText();

        var deadlines = scene.awaitState(id, "IN_REVIEW").path("deadlines");

        assertThat(deadlines.path("ACKNOWLEDGEMENT").asText()).isEqualTo(approval);
        assertThat(deadlines.path("APPEAL").asText()).isEqualTo(approval);
    }

    @Test
    void theSameNumberIsTheSameRequestHoweverItIsWritten() {
        var request = scene.request("growthPercent", new BigDecimal("20"));
        scene.as("ops").open(request).expect(HttpStatus.CREATED);

        scene.as("ops")
                .open(with(request, "growthPercent", new BigDecimal("20.0")))
                .expect(HttpStatus.OK);
    }

    @Test
    void givenDeadlinesHoldAndTheTableSaysTheOthers() {
        var agreement = today().plusDays(30).toString();
        var opened = scene.as("ops").open(scene.request("deadlines", Map.of("agreement", agreement)));
        var id = opened.expect(HttpStatus.CREATED).path("id").asText();

        var deadlines = scene.awaitState(id, "IN_REVIEW").path("deadlines");

        assertThat(deadlines.path("AGREEMENT").asText()).isEqualTo(agreement);
        assertThat(Arrays.asList("ALLOCATION", "SETTLEMENT", "APPROVAL", "ACKNOWLEDGEMENT", "APPEAL"))
                .allMatch(deadlines::hasNonNull);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vp", "manager", "seller", "admin", "hr"})
    void onlyOperationsOpenAndWithdraw(String user) {
        scene.as(user).open(scene.request()).expect(HttpStatus.FORBIDDEN);
        var id = scene.inReview();

        assertThat(scene.as(user).withdraw(id).status()).isIn(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND);
        assertThat(scene.show(id).path("state").asText()).isEqualTo("IN_REVIEW");
    }

    @Test
    void operationsOpenACycleInTasklist() {
        var quarter = scene.freeQuarter();
        accepted(scene.start("ops", PROCESS, frame(quarter)));

        var id = idOf(quarter);
        var cycle = scene.awaitState(id, "IN_REVIEW");

        assertThat(cycle.path("growthPercent").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(cycle.path("objective").asText()).isEqualTo("Grow in the north");
        assertThat(scene.reviewTask(id)).isNotBlank();
    }

    @Test
    void aSecondCycleIsRefusedInTasklistAndLeavesNothingBehind() {
        var quarter = scene.freeQuarter();
        accepted(scene.start("ops", PROCESS, frame(quarter)));
        var instances = instances();

        assertThat(refused(scene.start("ops", PROCESS, frame(quarter)))).contains(quarter, "already");

        assertThat(instances()).isEqualTo(instances);
        assertThat(cyclesOf(quarter)).isEqualTo(1);
    }

    @Test
    void aQuarterThatIsOverIsRefusedInTasklist() {
        var instances = instances();

        assertThat(refused(scene.start("ops", PROCESS, frame("2019-Q4")))).contains("2019-Q4 is over");
        assertThat(instances()).isEqualTo(instances);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vp", "manager", "seller"})
    void othersDoNotStartACycleInTasklist(String user) {
        var quarter = scene.freeQuarter();

        assertThat(scene.start(user, PROCESS, frame(quarter)).getStatusCode().is4xxClientError())
                .isTrue();
        assertThat(cyclesOf(quarter)).isZero();
    }

    private static Map<String, Object> frame(String quarter) {
        return Map.of(
                "quarter",
                quarter,
                "growthPercent",
                12.5,
                "overAssignmentPercent",
                10,
                "objective",
                "Grow in the north");
    }

    private String idOf(String quarter) {
        return StreamSupport.stream(scene.as("ops").all().body().spliterator(), false)
                .filter(cycle -> cycle.path("quarter").asText().equals(quarter))
                .filter(cycle -> !cycle.path("state").asText().equals("WITHDRAWN"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private static String quarterOf(Map<String, Object> request) {
        return String.valueOf(request.get("quarter"));
    }

    private long cyclesOf(String quarter) {
        return jdbc.sql("select count(*) from target_cycle where quarter = :quarter and status <> 'WITHDRAWN'")
                .param("quarter", quarter)
                .query(Long.class)
                .single();
    }

    private long instances() {
        return jdbc.sql("select count(*) from act_hi_procinst")
                .query(Long.class)
                .single();
    }

    @Test
    void nobodyButOperationsAndLeadershipSeesNumbersUnderReview() {
        var id = scene.inReview();

        for (var asked : List.of(scene.anna, scene.northLead)) {
            var cycle = scene.as(asked).show(id).expect(HttpStatus.OK);
            assertThat(cycle.path("plan").isNumber()).isFalse();
            assertThat(cycle.path("pool").isNumber()).isFalse();
            assertThat(cycle.path("unassigned").isNumber()).isFalse();
            assertThat(cycle.path("findings")).isEmpty();
            assertThat(scene.as(asked).targets(id).expect(HttpStatus.OK)).isEmpty();
        }
        assertThat(scene.as("vp").show(id).expect(HttpStatus.OK).path("plan").isNumber())
                .isTrue();
        assertThat(texts(scene.as("vp").targets(id).expect(HttpStatus.OK), "sellerId"))
                .containsExactly(scene.anna, scene.ben, scene.cora);
    }

    @Test
    void sellersAndManagersSeeWhatConcernsThem() {
        var id = scene.sellersAsked();
        scene.agreementTask(scene.anna);
        scene.agreementTask(scene.ben);

        assertThat(texts(scene.as(scene.anna).targets(id).expect(HttpStatus.OK), "sellerId"))
                .containsExactly(scene.anna);
        assertThat(texts(scene.as(scene.northLead).targets(id).expect(HttpStatus.OK), "sellerId"))
                .containsExactly(scene.anna, scene.ben);
        assertThat(texts(scene.as("vp").targets(id).expect(HttpStatus.OK), "sellerId"))
                .containsExactly(scene.anna, scene.ben, scene.cora);
        var led = scene.as(scene.northLead).show(id).expect(HttpStatus.OK);
        assertThat(led.path("totals").path("sellers").asInt()).isEqualTo(2);
        assertThat(led.path("plan").isNumber()).isFalse();
        for (var stranger : List.of("seller", "manager", "hr")) {
            scene.as(stranger).show(id).expect(HttpStatus.NOT_FOUND);
            scene.as(stranger).targets(id).expect(HttpStatus.NOT_FOUND);
            assertThat(scene.as(stranger).all().expect(HttpStatus.OK)).isEmpty();
        }
    }
}
