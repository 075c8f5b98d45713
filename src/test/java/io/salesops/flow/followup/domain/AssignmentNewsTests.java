package io.salesops.flow.followup.domain;

import static io.salesops.flow.EngineRest.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import io.salesops.flow.platform.imports.ImportClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever gets a task is told, unless there are so many that the digest tells better. */
@ApplicationTest
class AssignmentNewsTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private AssignmentNews news;

    @Autowired
    private Assignments assignments;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void forget() {
        jdbc.sql("delete from new_assignment").update();
        jdbc.sql("delete from notification where key like 'task-assigned:%'").update();
        jdbc.sql("delete from open_step where process_key = 'news'").update();
        jdbc.sql("delete from reader_setting").update();
    }

    @Test
    void whoeverGetsATaskIsToldOnce() {
        var task = taskOfSeller();
        tell();
        tell();

        assertThat(told()).containsExactly("news-seller: For you: State the terms (no client yet) /t/" + task);
    }

    @Test
    void whoeverTakesATaskKnows() {
        var task = taskOfSeller();
        jdbc.sql("delete from new_assignment").update();

        accepted(EngineRest.as(http, "admin").post("/task/%s/assignee".formatted(task), Map.of("userId", "admin")));
        tell();
        assertThat(told()).isEmpty();

        accepted(EngineRest.as(http, "admin").post("/task/%s/assignee".formatted(task), Map.of("userId", "news-boss")));
        tell();
        assertThat(told()).containsExactly("news-boss: For you: State the terms (no client yet) /t/" + task);
    }

    @Test
    void whatIsDoneOrGivenOnIsNoNews() {
        give("n-1", "seller");
        jdbc.sql("delete from open_step where task_id = 'n-1'").update();
        give("n-2", "seller");
        jdbc.sql("update open_step set assignee = 'mentor' where task_id = 'n-2'")
                .update();
        tell();

        assertThat(told()).isEmpty();
    }

    @Test
    void manyTasksWithinAnHourStandInTheDigest() {
        IntStream.range(0, 5).forEach(i -> give("n-" + i, "seller"));
        tell();
        assertThat(told()).hasSize(5);

        give("n-5", "seller");
        give("n-6", "mentor");
        tell();
        assertThat(told()).hasSize(6).last().asString().startsWith("mentor: ");

        IntStream.range(10, 210).forEach(i -> give("n-" + i, "ops"));
        tell();
        assertThat(told()).hasSize(6);
    }

    @Test
    void whoeverWantsTheDigestGetsTheDigest() {
        jdbc.sql("insert into reader_setting (user_id, tasks_at_once, chosen) values ('seller', false, true)")
                .update();
        give("n-1", "seller");
        tell();

        assertThat(told()).isEmpty();
    }

    private String taskOfSeller() {
        var deal = "news-" + NUMBER.incrementAndGet();
        var imports = new ImportClient(http, "salesops");
        imports.accepted("people", """
                id,name,role,team,manager,region
                news.boss,Nora News,SALES_MANAGER,news,,US
                news.seller,Ned News,SELLER,news,news.boss,US
                """);
        imports.accepted("opportunities", """
                id,owner,name,stage,amount,currency,created_on,closes_on
                %s,news.seller,A deal,NEGOTIATION,300000,USD,2026-01-02,2026-12-31
                """.formatted(deal));
        accepted(EngineRest.as(http, "ops").start("deal-review", Map.of("opportunityId", deal)));
        return await().until(() -> jdbc.sql("""
                                select task_id from open_step
                                where assignee = 'news-seller' and process_key <> 'news' order by created desc""").query(String.class).list(), found -> !found.isEmpty())
                .get(0);
    }

    private void give(String task, String person) {
        jdbc.sql("""
                        insert into open_step
                          (task_id, process_key, business_key, task_key, name, assignee, candidate_groups, created)
                        values (:task, 'news', 'news', 'news', 'A task', :person, '{}', now())""").param("task", task).param("person", person).update();
        transaction.executeWithoutResult(status -> assignments.note(task, person));
    }

    private void tell() {
        while (news.next()) {
            // until there is none
        }
    }

    private List<String> told() {
        return jdbc.sql("""
                        select recipient || ': ' || subject || ' ' || link from notification
                        where key like 'task-assigned:%' order by created_at""").query(String.class).list();
    }
}
