package io.salesops.flow.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.imports.ImportClient;
import io.salesops.flow.platform.time.WorkingDays;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody reads in the morning what waits for them. */
@ApplicationTest
class DigestsTests {

    /** Rome's clocks show seven; it is a Thursday. */
    private static final Instant SEVEN = Instant.parse("2031-03-06T06:00:00Z");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WaitingTasks waiting;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private Notifications notifications;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void twoPeopleInItalyAndOneElsewhere() {
        jdbc.sql("delete from digest_day").update();
        jdbc.sql("delete from notification where key like 'digest:%'").update();
        jdbc.sql("delete from open_step where process_key = 'digests'").update();
        new ImportClient(http, "salesops").accepted("people", """
                id,name,role,team,region,language
                digest.rita,Rita Rossi,SELLER,digests,IT,it
                digest.rolf,Rolf Roth,SELLER,digests,IT,
                digest.una,Una Unger,SELLER,digests,US,
                """);
    }

    @Test
    void saysWhatWaitsInTheReadersLanguageWhatIsUrgentFirst() {
        task("d-1", "Agree the target", null, "digest-rita");
        task("d-2", "Share the deal view", SEVEN.plusSeconds(90_000), "digest-rita");
        task("d-3", "State the terms", SEVEN.minusSeconds(90_000), "digest-rita");
        groupTask("d-4", "Help the people", "team-digests");

        write("IT", SEVEN);

        assertThat(subject("digest-rita")).isEqualTo("4 attività ti aspettano");
        assertThat(items("digest-rita"))
                .containsExactly(
                        "Indica le condizioni, in ritardo dal 5 mar 2031",
                        "Share the deal view, scade il 7 mar 2031",
                        "Concorda l'obiettivo",
                        "Per il tuo gruppo: Aiuta le persone");
        assertThat(subject("digest-rolf")).isEqualTo("One task waits for you");
        assertThat(items("digest-rolf")).containsExactly("For your group: Help the people");
    }

    @Test
    void whoeverHasNothingToDoHearsNothing() {
        task("d-1", "State the terms", null, "digest-rita");

        write("IT", SEVEN);

        assertThat(told()).containsExactly("digest-rita");
    }

    @Test
    void comesAtSevenOfTheRegionOnWorkingDaysOnly() {
        task("d-1", "State the terms", null, "digest-rita");
        task("d-2", "State the terms", null, "digest-una");

        write("IT", SEVEN.minusSeconds(1));
        write("US", SEVEN);
        write("IT", ZonedDateTime.ofInstant(SEVEN, ZoneOffset.UTC).plusDays(2).toInstant());
        write("IT", Instant.parse("2031-04-25T08:00:00Z")); // the day of liberation
        assertThat(told()).isEmpty();

        write("IT", SEVEN);
        assertThat(told()).containsExactly("digest-rita");
        write("US", Instant.parse("2031-03-06T12:00:00Z"));
        assertThat(told()).containsExactly("digest-rita", "digest-una");
    }

    @Test
    void manyNodesWriteEachDigestOnce() {
        task("d-1", "State the terms", null, "digest-rita");

        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(node -> CompletableFuture.runAsync(() -> write("IT", SEVEN)))
                        .toArray(CompletableFuture[]::new))
                .join();
        write("IT", SEVEN.plusSeconds(3600));

        assertThat(told()).containsExactly("digest-rita");
    }

    @Test
    void aNodeThatFailsLeavesTheDayToAnother() {
        task("d-1", "State the terms", null, "digest-rita");

        transaction.executeWithoutResult(status -> {
            digests(SEVEN).write("IT");
            status.setRollbackOnly();
        });
        assertThat(told()).isEmpty();

        write("IT", SEVEN);
        assertThat(told()).containsExactly("digest-rita");
    }

    @Test
    void aLongListIsCut() {
        IntStream.range(0, 25).forEach(i -> task("d-" + i, "State the terms", null, "digest-rolf"));

        write("IT", SEVEN);

        assertThat(items("digest-rolf")).hasSize(20);
        assertThat(jdbc.sql("select body from notification where key like 'digest:%' and recipient = 'digest-rolf'")
                        .query(String.class)
                        .single())
                .endsWith("5 more stand in Tasklist.");
    }

    private void write(String region, Instant now) {
        transaction.executeWithoutResult(status -> digests(now).write(region));
    }

    private Digests digests(Instant now) {
        return new Digests(waiting, workingDays, notifications, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void task(String id, String name, @Nullable Instant due, String assignee) {
        open(id, name, due, assignee, new String[0]);
    }

    private void groupTask(String id, String name, String group) {
        open(id, name, null, null, new String[] {group});
    }

    private void open(String id, String name, @Nullable Instant due, @Nullable String assignee, String[] groups) {
        jdbc.sql("""
                        insert into open_step
                          (task_id, process_key, business_key, task_key, name, assignee, candidate_groups, due, created)
                        values (:id, 'digests', 'digests', 'digests', :name, :assignee, :groups, :due, now())""")
                .param("id", id)
                .param("name", name)
                .param("assignee", assignee)
                .param("groups", groups)
                .param("due", due == null ? null : Timestamp.from(due))
                .update();
    }

    private List<String> told() {
        return jdbc.sql("""
                        select recipient from notification where key like 'digest:%' and recipient like 'digest-%'
                        order by recipient""").query(String.class).list();
    }

    private String subject(String recipient) {
        return jdbc.sql("select subject from notification where key like 'digest:%' and recipient = :recipient")
                .param("recipient", recipient)
                .query(String.class)
                .single();
    }

    private List<String> items(String recipient) {
        return jdbc.sql("""
                        select unnest(item_texts) from notification
                        where key like 'digest:%' and recipient = :recipient""").param("recipient", recipient).query(String.class).list();
    }
}
