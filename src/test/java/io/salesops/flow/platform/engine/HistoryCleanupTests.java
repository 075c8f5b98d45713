package io.salesops.flow.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.platform.imports.ImportClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine forgets what is over for a year; what was decided, and what it came to, stays with us. */
@ApplicationTest
class HistoryCleanupTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HistoryService history;

    @Test
    void historyGoesAndReceiptsStay() {
        var review = approvedReview();
        var path = "/api/deal-reviews/" + review;
        var before = get(path);
        assertThat(before.path("receipts")).isNotEmpty();
        var instance = jdbc.sql("select process_instance_id from deal_review where id = :id::uuid")
                .param("id", review)
                .query(String.class)
                .single();
        assertThat(keptForDays(instance)).isEqualTo(365);

        aYearPasses(instance);
        history.cleanUpHistoryAsync(true);

        await().atMost(PATIENCE).until(() -> rowsOf(instance).isEmpty());
        assertThat(get(path)).isEqualTo(before);
    }

    /** Passes automatically, so its process ends at once. */
    private String approvedReview() {
        var imports = new ImportClient(http, "salesops");
        imports.accepted("people", "id,name,role,region\nhistory-seller,Hilda Seller,SELLER,US\n");
        imports.accepted("opportunities", """
                id,name,owner,stage,amount,currency,closes_on
                HISTORY-1,Deal,history-seller,NEGOTIATION,40000,USD,2036-06-28
                """);
        var view = Map.of("largestLineDiscountPercent", 8, "acv", 40_000, "paymentTermsDays", 30, "marginPercent", 65);
        var request = Map.of("opportunityId", "HISTORY-1", "requestId", "history-1", "view", view);
        var id = Objects.requireNonNull(http.withBasicAuth("history-seller", "demo")
                        .postForObject("/api/deal-reviews", request, JsonNode.class))
                .path("id")
                .asText();
        await().atMost(PATIENCE)
                .until(() -> history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(id)
                                .finished()
                                .count()
                        == 1);
        return id;
    }

    private int keptForDays(String instance) {
        return jdbc.sql("select extract(day from removal_time_ - end_time_) from act_hi_procinst where id_ = :id")
                .param("id", instance)
                .query(Integer.class)
                .single();
    }

    /** For this instance alone: the engine's clock is everybody's. */
    private void aYearPasses(String instance) {
        for (var table : tables()) {
            jdbc.sql("update %s set removal_time_ = removal_time_ - interval '366 days' where root_proc_inst_id_ = :id"
                            .formatted(table))
                    .param("id", instance)
                    .update();
        }
    }

    private List<String> rowsOf(String instance) {
        return tables().stream()
                .filter(table -> jdbc.sql(
                                "select exists (select from %s where root_proc_inst_id_ = :id)".formatted(table))
                        .param("id", instance)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name in ('removal_time_', 'root_proc_inst_id_')
                        group by table_name having count(*) = 2""").query(String.class).list();
    }

    private JsonNode get(String path) {
        return Objects.requireNonNull(http.withBasicAuth("ops", "demo").getForObject(path, JsonNode.class));
    }
}
