package io.salesops.flow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.onboarding.domain.HireRequest;
import io.salesops.flow.onboarding.domain.HiringDesk;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.LostRace;
import io.salesops.flow.platform.engine.AsApplication;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Groups;
import io.salesops.flow.platform.imports.ImportClient;
import io.salesops.flow.provisioning.ScimServer;
import io.salesops.flow.provisioning.ScimServer.Fault;
import io.salesops.flow.provisioning.WithScimServer;
import io.salesops.flow.team.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * Replays a run to each end of the onboarding, withdraws the hire after each of its steps, and looks for what is left.
 * The plan holds one item of each kind; jobs run when the test says so.
 */
@ApplicationTest
@ContextConfiguration(initializers = WithScimServer.class)
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
@TestInstance(Lifecycle.PER_CLASS)
class HireReplayTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Caller HR = new Caller("hr", Set.of(Groups.HR));
    private static final Map<String, Object> RATINGS =
            Map.of("workRating", "FULLY", "learningRating", "FULLY", "teamRating", "FULLY");

    private static final Map<String, Map<String, Object>> CONFIRMED = Map.ofEntries(
            Map.entry("nameTheManager", Map.of("managerId", "replay-lead")),
            Map.entry("chooseAMentor", Map.of("mentor", "replay-mentor")),
            Map.entry("completeTheOnboardingTask", Map.of("outcome", "DONE")),
            Map.entry("createTheAccountByHand", Map.of("accountExists", true)),
            Map.entry("confirmTheFirstDay", Map.of("arrival", "ARRIVED")),
            Map.entry("recordTheTrainingResult", Map.of("score", 90)),
            Map.entry("answerAsTheManager", RATINGS),
            Map.entry("answerAsTheNewHire", RATINGS),
            Map.entry("confirmTheNewHire", Map.of("confirmation", "CONFIRM")));

    @Autowired
    TestRestTemplate http;

    @Autowired
    HiringDesk desk;

    @Autowired
    ProcessEngine engine;

    @Autowired
    AsApplication asApplication;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ScimServer scim;

    @BeforeAll
    void employManagerAndMentor() {
        new ImportClient(http, "salesops").accepted("people", """
                id,name,role,team,manager,region
                replay-lead,Lena Lead,SALES_MANAGER,,,US
                replay-mentor,Mia Mentor,SELLER,,replay-lead,US
                """);
    }

    @BeforeAll
    void planOneItemOfEachKind() {
        engine.getRepositoryService()
                .createDeployment()
                .name("one item of each kind")
                .addString("plan-onboarding.dmn", OneOfEachKind.table())
                .deploy();
    }

    @Test
    void hireWhoIsConfirmedCouldHaveBeenWithdrawnAtAnyStep() {
        withdrawnAfterEachStep(CONFIRMED, "CONFIRMED", "nameTheManager");
    }

    @Test
    void hireWhoDidNotComeCouldHaveBeenWithdrawnAtAnyStep() {
        withdrawnAfterEachStep(
                with(Map.of(
                        "confirmTheFirstDay",
                        Map.of("arrival", "NOT_ARRIVED"),
                        "decideOnTheAbsence",
                        Map.of("answer", "STAYS_AWAY", "reason", "Another offer"))),
                "WITHDRAWN",
                "confirmTheFirstDay");
    }

    @Test
    void hireWhoIsNotConfirmedCouldHaveBeenWithdrawnAtAnyStep() {
        withdrawnAfterEachStep(
                with(Map.of(
                        "confirmTheNewHire",
                        Map.of("confirmation", "ASK_HR", "confirmationReason", "Not convinced"),
                        "recommendOnTheProbation",
                        Map.of("recommendation", "LEAVES", "recommendationReason", "Agreed"),
                        "decideOnTheProbation",
                        Map.of("probationDecision", "LEAVES", "decisionReason", "Agreed"))),
                "NOT_CONFIRMED",
                "confirmTheNewHire");
    }

    private static Map<String, Map<String, Object>> with(Map<String, Map<String, Object>> others) {
        var answers = new HashMap<>(CONFIRMED);
        answers.putAll(others);
        return answers;
    }

    /** From the task on that first leads to this end; the steps before it are those of the hire who is confirmed. */
    private void withdrawnAfterEachStep(Map<String, Map<String, Object>> answers, String end, String turn) {
        var recorded = replay(answers);
        var steps = recorded.walkToTheEnd();
        assertThat(status(recorded)).isEqualTo(end);
        if (!end.equals("CONFIRMED")) {
            assertNothingIsLeftOf(recorded);
        }
        for (var k = recorded.stepsBefore(turn); k < steps; k++) {
            var replay = replay(answers);
            replay.walk(k);
            withdraw(replay);
            if (!status(replay).equals("CONFIRMED")) {
                replay.walkToTheEnd();
                assertNothingIsLeftOf(replay);
            }
        }
    }

    /** Once the onboarding has ended otherwise, there is nothing to withdraw. */
    private void withdraw(HireReplay replay) {
        var id = NewHireId.of(replay.hireId());
        if (Set.of("PREPARED", "STARTED").contains(status(replay))) {
            LostRace.retry(() -> desk.withdraw(HR, id, "Another offer"));
        } else {
            assertThatExceptionOfType(Conflict.class).isThrownBy(() -> desk.withdraw(HR, id, "Another offer"));
        }
    }

    @Test
    void accountThatIsBeingCreatedDuringTheWithdrawalIsRemoved() {
        var replay = replay(CONFIRMED);
        scim.failNext(Fault.HELD);
        var job = stepOf(replay);
        while (job.isDone()) {
            assertThat(job.join()).as("steps until an account is created").isOne();
            job = stepOf(replay);
        }

        desk.withdraw(HR, NewHireId.of(replay.hireId()), "Another offer");
        scim.release();
        job.exceptionally(lost -> 0).join();
        replay.walkToTheEnd();

        assertNothingIsLeftOf(replay);
    }

    /** Takes a step, until it is over or waits for the answer of the server. */
    private CompletableFuture<Integer> stepOf(HireReplay replay) {
        var step = CompletableFuture.supplyAsync(() -> replay.walk(1));
        await().atMost(PATIENCE).until(() -> step.isDone() || scim.held() > 0);
        return step;
    }

    private HireReplay replay(Map<String, Map<String, Object>> answers) {
        var name = "replay-" + UUID.randomUUID().toString().substring(0, 8);
        var request = new HireRequest(
                name,
                name,
                "Nora New",
                name + "@example.com",
                Role.OTHER,
                null,
                null,
                "IT",
                LocalDate.now(clock).plusDays(60));
        var hire = desk.accept(HR, request).hire();
        return new HireReplay(
                hire.id().toString(),
                answers,
                engine.getRuntimeService(),
                engine.getTaskService(),
                engine.getManagementService(),
                asApplication,
                jdbc);
    }

    private String status(HireReplay replay) {
        return found("select status from new_hire where id = :id::uuid", replay);
    }

    private void assertNothingIsLeftOf(HireReplay replay) {
        assertThat(replay.running()).isEmpty();
        assertThat(found(
                        "select count(*) from onboarding_item where new_hire_id = :id::uuid and status = 'OPEN'",
                        replay))
                .isEqualTo("0");
        assertThat(found("select count(*) from effect where subject = :id and state <> 'UNDONE'", replay))
                .isEqualTo("0");
        assertThat(found("select count(*) from new_hire where id = :id::uuid and mentor_id is not null", replay))
                .isEqualTo("0");
        assertThat(found(
                        "select count(*) from act_id_user u join new_hire h on h.user_id = u.id_ where h.id = :id::uuid",
                        replay))
                .isEqualTo("0");
        assertThat(found("""
                        select count(*) from person p join new_hire h on h.user_id = p.user_id
                        where h.id = :id::uuid and p.employed_until is null""", replay)).isEqualTo("0");
        assertThat(scim.users()).noneMatch(user -> found("select user_id from new_hire where id = :id::uuid", replay)
                .equals(user.getExternalId()));
    }

    private String found(String query, HireReplay replay) {
        return jdbc.sql(query)
                .param("id", replay.hireId())
                .query((row, number) -> row.getString(1))
                .single();
    }
}
