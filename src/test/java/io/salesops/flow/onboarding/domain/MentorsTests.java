package io.salesops.flow.onboarding.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.platform.InvalidInput;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two mentors in a region of their own, and two new hires there. */
@ApplicationTest
class MentorsTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    Mentors mentors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final NewHireId first = NewHireId.next();
    private final NewHireId second = NewHireId.next();

    @BeforeEach
    void people() {
        jdbc.sql("""
                        insert into person (user_id, source, source_id, name, role, region)
                        select id, 'mentors', id, id, 'OTHER', 'Mentoria' from unnest(array['mentor-a', 'mentor-b']) id""").update();
        hire(first);
        hire(second);
    }

    @AfterEach
    void leave() {
        jdbc.sql("delete from effect where subject in (select id::text from new_hire where region = 'Mentoria')")
                .update();
        jdbc.sql("delete from new_hire where region = 'Mentoria'").update();
        jdbc.sql("delete from person where region = 'Mentoria'").update();
    }

    @Test
    void whoeverChoosesAtTheSameMomentSeesTheOtherChoice() {
        var other = transaction.execute(status -> {
            assign(first);
            var choosing = CompletableFuture.runAsync(() -> assign(second));
            await().atMost(PATIENCE).until(() -> choosing.isDone() || isSomebodyWaiting());
            return choosing;
        });
        assertThat(other).succeedsWithin(PATIENCE);

        assertThat(jdbc.sql("select mentor_id from new_hire where region = 'Mentoria'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("mentor-a", "mentor-b");
    }

    @Test
    void whoLeavesBeforeTheStartIsNoMentor() {
        jdbc.sql("update person set employed_until = current_date + 10 where user_id = 'mentor-a'")
                .update();

        assertThatThrownBy(() -> mentors.choose(first, "mentor-a")).isInstanceOf(InvalidInput.class);
        mentors.choose(first, "mentor-b");
    }

    private void assign(NewHireId id) {
        try {
            mentors.assign(id);
        } catch (NoMentorAvailable e) {
            throw new AssertionError(e);
        }
    }

    private boolean isSomebodyWaiting() {
        return jdbc.sql("""
                        select exists (select from pg_locks l join pg_database d on d.oid = l.database
                          where d.datname = current_database() and l.locktype = 'advisory' and not l.granted)""").query(Boolean.class).single();
    }

    private void hire(NewHireId id) {
        jdbc.sql("""
                        insert into new_hire (id, requester, request_id, name, email, role, region, start_date, user_id,
                          status, accepted_at)
                        values (:id, 'hr', :request, 'Nora New', :email, 'OTHER', 'Mentoria', current_date + 30, :user,
                          'PREPARED', now())""")
                .param("id", id.value())
                .param("request", UUID.randomUUID().toString())
                .param("email", id + "@example.com")
                .param("user", id.toString())
                .update();
    }
}
