package io.salesops.flow.followup.domain;

import static io.salesops.flow.EngineRest.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.EngineRest;
import io.salesops.flow.HandDrivenTest;
import io.salesops.flow.Machine;
import io.salesops.flow.MovableClock;
import io.salesops.flow.platform.imports.ImportClient;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R8 when nobody does anything at all. */
@HandDrivenTest
class SilenceTests {

    private static final Duration THREE_MONTHS = Duration.ofDays(92);
    private static final int REMINDED_TWICE_AND_ESCALATED = 3;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Machine machine;

    @Autowired
    private FollowUps followUps;

    @AfterEach
    void backToToday() {
        clock.reset();
        jdbc.sql("select id from target_cycle where status <> 'WITHDRAWN'")
                .query(UUID.class)
                .list()
                .forEach(cycle -> http.withBasicAuth("ops", "demo")
                        .postForEntity("/api/target-cycles/%s/withdrawal".formatted(cycle), null, String.class));
        machine.stop();
    }

    @Test
    void afterThreeMonthsOfSilenceEverythingHasEndedOrIsEscalated() {
        people();
        requestAReviewWithoutTerms();
        requestAReviewWithTerms();
        openACycle(1);
        openACycle(2);
        bringANewHireOnBoard();
        askForATool();
        machine.work();
        askTheSellers();

        pass(THREE_MONTHS);

        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .noRetriesLeft()
                        .count())
                .isZero();
        assertThat(engine.getManagementService().createJobQuery().executable().count())
                .isZero();
        assertThat(engine.getTaskService().createTaskQuery().count())
                .isEqualTo(number("select count(*) from open_step"));
        assertThat(notFollowedUp()).isEmpty();
        assertThat(notEscalated()).isEmpty();
        assertThat(waitingForNothing()).isEmpty();
        assertThat(ended())
                .contains(
                        "deal-review endEvent_dealAbandonedWithoutTerms",
                        "tool-adoption endEvent_noToolChosen",
                        "seller-target-agreement endEvent_answerCounted",
                        "team-target-allocation endEvent_teamAgreed");
    }

    /** Jumps from one thing that is due to the next. */
    private void pass(Duration time) {
        var end = clock.instant().plus(time);
        for (var next = clock.instant(); next.isBefore(end); next = next()) {
            if (next.isAfter(clock.instant())) {
                clock.moveTo(next);
            }
            machine.work();
            var found = true;
            while (found) {
                found = followUps.next();
            }
        }
    }

    private Instant next() {
        return Stream.concat(machine.nextDue().stream(), nextFollowUp())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private Stream<Instant> nextFollowUp() {
        return jdbc
                .sql("select min(follow_up_at) from open_step having min(follow_up_at) is not null")
                .query(Timestamp.class)
                .list()
                .stream()
                .map(Timestamp::toInstant);
    }

    /** Tasks that nobody looks after any more before they were escalated, or did not look after when it was time. */
    private List<String> notFollowedUp() {
        return jdbc.sql("""
                        select process_key || ': ' || name from open_step
                        where due is null or follow_up_at < :now
                           or follow_up_at is null and follow_up < :all""")
                .param("now", Timestamp.from(clock.instant()))
                .param("all", REMINDED_TWICE_AND_ESCALATED)
                .query(String.class)
                .list();
    }

    private List<String> notEscalated() {
        return jdbc.sql("""
                        select process_key || ': ' || name from open_step join act_ru_task task on task.id_ = task_id
                        where follow_up >= :all and owner_ is null and not 'sales-ops' = any(candidate_groups)""")
                .param("all", REMINDED_TWICE_AND_ESCALATED)
                .query(String.class)
                .list();
    }

    /** Neither for people nor for time, nor for another process. */
    private List<String> waitingForNothing() {
        return jdbc.sql("""
                        select distinct definition.key_ from act_ru_execution instance
                        join act_re_procdef definition on definition.id_ = instance.proc_def_id_
                        where instance.id_ = instance.proc_inst_id_
                          and not exists (select from act_ru_task where proc_inst_id_ = instance.id_)
                          and not exists (select from act_ru_job where process_instance_id_ = instance.id_)
                          and not exists (select from act_ru_execution waiting join act_ru_execution called
                            on called.super_exec_ = waiting.id_ where waiting.proc_inst_id_ = instance.id_)""").query(String.class).list();
    }

    private List<String> ended() {
        return jdbc.sql(
                        "select distinct proc_def_key_ || ' ' || end_act_id_ from act_hi_procinst where end_time_ is not null")
                .query(String.class)
                .list();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void people() {
        var imports = new ImportClient(http, "salesops");
        imports.accepted("people", """
                id,name,role,team,manager,region
                mute-head,Hanna Head,SALES_MANAGER,,,US
                mute-lead,Lea Lead,SALES_MANAGER,mute,mute-head,US
                mute-seller,Sam Seller,SELLER,mute,mute-lead,US
                mute-mentor,Mia Mentor,SELLER,mute,mute-lead,US
                """);
        var won = new StringBuilder();
        for (var months = 3; months <= 24; months += 3) {
            won.append(
                    "mute-won-%d,Deal,mute-seller,WON,60000,USD,%s\n".formatted(months, today().minusMonths(months)));
        }
        imports.accepted("opportunities", """
                id,name,owner,stage,amount,currency,closes_on
                mute-1,Deal 1,mute-seller,NEGOTIATION,300000,USD,%1$s
                mute-2,Deal 2,mute-seller,NEGOTIATION,300000,USD,%1$s
                """.formatted(today().plusYears(1)) + won);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void requestAReviewWithoutTerms() {
        start("mute-seller", "deal-review", Map.of("opportunityId", "mute-1"));
    }

    private void requestAReviewWithTerms() {
        var view = Map.of(
                "largestLineDiscountPercent", 27,
                "acv", 300_000,
                "paymentTermsDays", 60,
                "marginPercent", 65,
                "sellerSituation", "The board decides on Friday.");
        var answer = http.withBasicAuth("mute-seller", "demo")
                .postForEntity(
                        "/api/deal-reviews",
                        Map.of("opportunityId", "mute-2", "requestId", "mute-2", "view", view),
                        String.class);
        assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(HttpStatus.CREATED);
    }

    private void openACycle(int quartersAhead) {
        var day = today().plusMonths(3L * quartersAhead);
        start(
                "ops",
                "quarterly-target-setting",
                Map.of(
                        "quarter", "%d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3),
                        "growthPercent", 20,
                        "overAssignmentPercent", 15));
    }

    /** In one of the two cycles, nobody says anything from here on. */
    private void askTheSellers() {
        var review = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("userTask_reviewTheTargets")
                .listPage(0, 1)
                .get(0);
        accepted(EngineRest.as(http, "ops").complete(review.getId(), Map.of("answer", "ASK_SELLERS")));
    }

    private void bringANewHireOnBoard() {
        var hire = new HashMap<String, Object>(Map.of(
                "name", "Nora New",
                "email", "mute-new@example.com",
                "role", "SELLER",
                "startDate", today().plusDays(14).toString(),
                "team", "mute",
                "region", "US",
                "managerId", "mute-lead"));
        start("hr", "new-hire-onboarding", hire);
    }

    private void askForATool() {
        start(
                "mute-seller",
                "tool-adoption",
                Map.of(
                        "requestTitle", "Call recording",
                        "problem", "Nobody remembers what was said",
                        "outcome", "Everybody does",
                        "measure", "Notes for each call",
                        "peopleConcerned", 20,
                        "expectedCost", 30_000));
    }

    private void start(String userId, String process, Map<String, Object> answers) {
        accepted(EngineRest.as(http, userId).start(process, answers));
    }
}
