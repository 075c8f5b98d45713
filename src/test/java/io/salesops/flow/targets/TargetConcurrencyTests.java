package io.salesops.flow.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole team answers at the same moment. */
@TargetTest
class TargetConcurrencyTests {

    private static final int PEOPLE = 16;

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
    void sixteenAnswersAtOnceConcludeTheTeamOnce() throws InterruptedException, ExecutionException {
        var crowd =
                IntStream.range(0, PEOPLE).mapToObj(i -> scene.id("crowd-" + i)).toList();
        crowd.forEach(seller -> scene.person(seller, "SELLER", scene.head, scene.id("crowd")));
        scene.arrive();
        var id = scene.sellersAsked();
        var answers = crowd.stream().map(this::acceptance).toList();

        var threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            for (var answer : threads.invokeAll(answers)) {
                TargetScene.accepted(answer.get());
            }
        } finally {
            threads.shutdown();
        }
        for (var seller : List.of(scene.anna, scene.ben, scene.cora)) {
            scene.accept(seller);
        }

        var cycle = scene.awaitState(id, "IN_APPROVAL");
        assertThat(cycle.path("totals").path("accepted").asInt()).isEqualTo(PEOPLE + 3);
        assertThat(passages(id, "endEvent_teamAgreed")).containsExactly(1L, 1L, 1L);
        assertThat(passages(id, "event_sellersAnswered")).containsExactly(1L, 1L, 1L);
        assertThat(jdbc.sql("select count(*) from act_ru_incident")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Callable<ResponseEntity<String>> acceptance(String seller) {
        var task = scene.agreementTask(seller);
        return () -> scene.complete(seller, task, Map.of("answer", "ACCEPT"));
    }

    /** How often each team of the cycle came through. */
    private List<Long> passages(String id, String activity) {
        return jdbc.sql("""
                        select count(*) from act_hi_actinst activity
                          join act_hi_procinst instance on instance.proc_inst_id_ = activity.proc_inst_id_
                          join team_target team on team.id::text = instance.business_key_
                        where team.cycle_id = :cycle::uuid and activity.act_id_ = :activity
                        group by team.id""")
                .param("cycle", id)
                .param("activity", activity)
                .query(Long.class)
                .list();
    }
}
