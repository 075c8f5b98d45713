package io.salesops.flow.followup.domain;

import static io.salesops.flow.EngineRest.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import io.salesops.flow.platform.imports.ImportClient;
import io.salesops.flow.platform.steps.OpenSteps;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.team.Team;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
class FollowUpsTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A far Friday at ten, so that no other test's task is late. */
    private static final ZonedDateTime FRIDAY =
            ZonedDateTime.of(2026, 3, 6, 10, 0, 0, 0, ZoneId.of("America/New_York"));

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OpenSteps steps;

    @Autowired
    private FollowUpRules rules;

    @Autowired
    private FollowUpNotices notices;

    @Autowired
    private Escalation escalation;

    @Autowired
    private Team team;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WebApplicationContext context;

    /** The example of rule R8. */
    @Test
    void aHolderIsRemindedTwiceThenTheManagerIsAsked() {
        var late = stateTheTerms();
        var due = workingDays.after(FRIDAY.toInstant(), 2, "US");
        dueAt(late.task(), due);
        assertThat(due).isEqualTo(FRIDAY.withDayOfMonth(10).toInstant());

        followUp(due.minusSeconds(1));
        assertThat(told(late.task())).isEmpty();

        followUp(due);
        followUp(FRIDAY.withDayOfMonth(11).toInstant().minusSeconds(1));
        assertThat(told(late.task())).containsExactly(late.seller());

        followUp(FRIDAY.withDayOfMonth(11).toInstant());
        assertThat(told(late.task())).containsExactly(late.seller(), late.seller());

        followUp(FRIDAY.withDayOfMonth(12).toInstant());
        assertThat(told(late.task())).containsExactly(late.seller(), late.seller(), late.manager());

        followUp(FRIDAY.plusYears(1).toInstant());
        assertThat(told(late.task())).hasSize(3);
    }

    @Test
    void whoeverIsAskedInTheEndTakesTheTaskOver() {
        var late = stateTheTerms();
        var manager = EngineRest.as(http, late.manager());
        var taken = Map.of("userId", late.manager());
        assertThat(manager.post("/task/%s/assignee".formatted(late.task()), taken)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);

        escalated(late);

        accepted(manager.post("/task/%s/assignee".formatted(late.task()), taken));
        assertThat(holderOf(late.task())).isEqualTo(late.manager());
    }

    @Test
    void anotherDueDateBeginsAnew() {
        var late = stateTheTerms();
        escalated(late);

        var due = FRIDAY.plusYears(2).toInstant();
        accepted(EngineRest.as(http, "admin")
                .send(
                        HttpMethod.PUT,
                        "/task/" + late.task(),
                        Map.of("name", "State the terms", "due", "2028-03-06T10:00:00.000-0500")));

        assertThat(jdbc.sql("select follow_up from open_step where task_id = :task and follow_up_at = :due")
                        .param("task", late.task())
                        .param("due", Timestamp.from(due))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void itsAddressOpensTheTaskOrSaysWhoDidIt() throws Exception {
        var late = stateTheTerms();
        var mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var address = "/t/" + late.task();
        mvc.perform(get(address).with(user(late.seller())))
                .andExpect(redirectedUrl("/camunda/app/tasklist/default/#/?task=" + late.task()));

        accepted(EngineRest.as(http, late.seller())
                .complete(
                        late.task(),
                        Map.of(
                                "largestLineDiscountPercent", 5,
                                "acv", 1000,
                                "arr", 1000,
                                "paymentTermsDays", 30,
                                "billing", "YEARLY",
                                "marginPercent", 80)));

        mvc.perform(get(address).with(user(late.seller())))
                .andExpect(content().string(containsString("Sela Seller completed it on")));
        mvc.perform(get(address).with(user("hr"))).andExpect(status().isNotFound());
    }

    private record Late(String task, String seller, String manager) {}

    /** A task of a seller whom a manager leads. */
    private Late stateTheTerms() {
        var prefix = "late%d-".formatted(NUMBER.incrementAndGet());
        var imports = new ImportClient(http, "salesops");
        imports.accepted("people", """
                id,name,role,team,manager,region
                %1$smanager,Maja Manager,SALES_MANAGER,%1$steam,,US
                %1$sseller,Sela Seller,SELLER,%1$steam,%1$smanager,US
                """.formatted(prefix));
        imports.accepted("opportunities", """
                id,owner,name,stage,amount,currency,created_on,closes_on
                %1$sdeal,%1$sseller,A deal,NEGOTIATION,300000,USD,2026-01-02,2026-12-31
                """.formatted(prefix));
        var seller = prefix + "seller";
        accepted(EngineRest.as(http, "ops").start("deal-review", Map.of("opportunityId", prefix + "deal")));
        var task = await().until(
                        () -> jdbc.sql("select task_id from open_step where assignee = :seller")
                                .param("seller", seller)
                                .query(String.class)
                                .list(),
                        found -> found.size() == 1)
                .get(0);
        return new Late(task, seller, prefix + "manager");
    }

    private void escalated(Late late) {
        dueAt(late.task(), FRIDAY.toInstant());
        for (var day : List.of(6, 9, 10)) {
            followUp(FRIDAY.withDayOfMonth(day).toInstant());
        }
    }

    private void dueAt(String task, Instant due) {
        jdbc.sql("update open_step set due = :due, follow_up_at = :due where task_id = :task")
                .param("due", Timestamp.from(due))
                .param("task", task)
                .update();
    }

    /** As if it were that time, until nothing is late. */
    private void followUp(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var followUps = new FollowUps(steps, rules, notices, escalation, team, workingDays, clock);
        var found = true;
        while (found) {
            found = Boolean.TRUE.equals(transaction.execute(status -> followUps.next()));
        }
    }

    private List<String> told(String task) {
        return jdbc.sql("select recipient from notification where key like '%' || :task || '%' order by created_at, id")
                .param("task", task)
                .query(String.class)
                .list();
    }

    private String holderOf(String task) {
        return jdbc.sql("select assignee from open_step where task_id = :task")
                .param("task", task)
                .query(String.class)
                .single();
    }
}
