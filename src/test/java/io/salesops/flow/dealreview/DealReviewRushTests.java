package io.salesops.flow.dealreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.ApplicationProcess;
import io.salesops.flow.platform.database.TestDatabase;
import io.salesops.flow.platform.imports.MavenCrm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.client.ResourceAccessException;

/** Two hundred of the sample company's open deals are put up for review at once. Asserts no time. */
@Tag("benchmark")
class DealReviewRushTests {

    private static final Logger LOG = LoggerFactory.getLogger(DealReviewRushTests.class);
    private static final int OPEN_DEALS = 2_089;
    private static final int REVIEWS = 200;
    private static final int CLIENTS = 16;
    private static final Map<String, Object> VIEW = Map.of(
            "largestLineDiscountPercent", 27,
            "acv", 30_000,
            "paymentTermsDays", 60,
            "marginPercent", 65);

    private final String database = TestDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database));

    @Test
    void oneNode() throws Exception {
        try (var node = start("-Dlogging.structured.format.console=ecs")) {
            var deals = openDeals(node);
            measure("200 reviews by 16 clients", () -> {
                assertThat(atOnce(deals, deal -> request(node, deal, deal))).containsOnly(HttpStatus.CREATED);
                return null;
            });
            measure("until all wait for operations", this::awaitOperations);
            assertEachExistsOnce(REVIEWS);
            assertEqualStartsAreOne(node);
        }
        assertLogsAreJsonWithoutPeople();
    }

    @Test
    void oneOfTwoNodesIsKilled() throws Exception {
        var confirmed = new AtomicInteger();
        var repeated = new AtomicInteger();
        try (var one = start();
                var two = start()) {
            var deals = openDeals(one);
            var start = System.nanoTime();
            var killer = Executors.newSingleThreadExecutor().submit(() -> {
                await().atMost(Duration.ofMinutes(5))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> confirmed.get() >= REVIEWS / 2);
                two.kill();
                return System.nanoTime();
            });
            var answers = atOnce(deals, deal -> {
                var node = deal.hashCode() % 2 == 0 ? one : two;
                var answer = requestSomewhere(node, one, deal, repeated);
                confirmed.incrementAndGet();
                return answer;
            });
            print("200 reviews by 16 clients at two nodes, one killed: %d ms, %d repeated at the other one"
                    .formatted((System.nanoTime() - start) / 1_000_000, repeated.get()));
            assertThat(answers).containsOnly(HttpStatus.CREATED, HttpStatus.OK);
            awaitOperations();
            print("from the kill until all wait for operations: %d ms"
                    .formatted((System.nanoTime() - killer.get()) / 1_000_000));
            assertEachExistsOnce(REVIEWS);
        }
    }

    private ApplicationProcess start(String... options) throws IOException {
        var all = new ArrayList<>(List.of(
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dspring.profiles.active=test",
                "-Dspring.datasource.url=" + database));
        Collections.addAll(all, options);
        return new ApplicationProcess(Map.of(), all.toArray(String[]::new));
    }

    private List<String> openDeals(ApplicationProcess node) {
        MavenCrm.importAll(node.http());
        var open = jdbc.sql(
                        "select id from opportunity where source = 'maven-crm' and stage not in ('WON', 'LOST') order by id")
                .query(String.class)
                .list();
        assertThat(open).hasSize(OPEN_DEALS);
        return open.subList(0, REVIEWS);
    }

    private interface Start {

        HttpStatusCode of(String deal);
    }

    private static List<HttpStatusCode> atOnce(List<String> deals, Start start)
            throws InterruptedException, ExecutionException {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var answers = new ArrayList<HttpStatusCode>();
            for (Future<HttpStatusCode> answer : clients.invokeAll(deals.stream()
                    .<Callable<HttpStatusCode>>map(deal -> () -> start.of(deal))
                    .toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }

    private static HttpStatusCode request(ApplicationProcess node, String deal, String requestId) {
        var request = RequestEntity.post("/api/deal-reviews")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("opportunityId", deal, "requestId", requestId, "view", VIEW));
        return node.http()
                .withBasicAuth("ops", "demo")
                .exchange(request, JsonNode.class)
                .getStatusCode();
    }

    /** Whoever gets no answer does not know what became of the request, and sends it again. */
    private static HttpStatusCode requestSomewhere(
            ApplicationProcess node, ApplicationProcess other, String deal, AtomicInteger repeated) {
        try {
            return request(node, deal, deal);
        } catch (ResourceAccessException e) {
            repeated.incrementAndGet();
            return request(other, deal, deal);
        }
    }

    private void assertEqualStartsAreOne(ApplicationProcess node) throws Exception {
        var others = jdbc.sql("""
                        select id from opportunity where source = 'maven-crm' and stage not in ('WON', 'LOST')
                        order by id desc limit 2""").query(String.class).list();
        var same = Collections.nCopies(CLIENTS, others.get(0));
        assertThat(atOnce(same, deal -> request(node, deal, deal)))
                .containsOnlyOnce(HttpStatus.CREATED)
                .containsOnly(HttpStatus.CREATED, HttpStatus.OK);
        var number = new AtomicInteger();
        var rivals = Collections.nCopies(CLIENTS, others.get(1));
        assertThat(atOnce(rivals, deal -> request(node, deal, deal + number.incrementAndGet())))
                .containsOnlyOnce(HttpStatus.CREATED)
                .containsOnly(HttpStatus.CREATED, HttpStatus.CONFLICT);
        awaitOperations();
        assertEachExistsOnce(REVIEWS + 2);
    }

    /** No job is due, and every review has got as far as operations, who validate it. */
    private Void awaitOperations() {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> number("""
                        select count(*) from act_ru_job where duedate_ is null or duedate_ <= localtimestamp""") == 0
                                && number("select count(*) from deal_review")
                                        == number(
                                                "select count(distinct business_key) from open_step where task_key = 'userTask_validateTheObstacles'"));
        return null;
    }

    private void assertEachExistsOnce(int reviews) {
        assertThat(number("select count(*) from deal_review")).isEqualTo(reviews);
        assertThat(number("select count(distinct opportunity_id) from deal_review"))
                .isEqualTo(reviews);
        assertThat(texts("select business_key_ from act_hi_procinst where proc_def_key_ = 'deal-review'"))
                .containsExactlyInAnyOrderElementsOf(texts("select id::text from deal_review"));
        assertThat(texts("select business_key || task_key || coalesce(role, '') from open_step"))
                .as("what is asked for")
                .doesNotHaveDuplicates();
        assertThat(number("select count(*) from act_ru_incident"))
                .as("incidents")
                .isZero();
    }

    /** Programs read the log line by line; it names no seller and no credentials. */
    private static void assertLogsAreJsonWithoutPeople() throws IOException {
        // On a plain class path a library speaks before the application has set its logging up.
        var lines = Files.readAllLines(Path.of("target", "application-process.log")).stream()
                .dropWhile(line -> !line.startsWith("{"))
                .toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(
                        new ObjectMapper().readTree(line).has("@timestamp"))
                .isTrue());
        assertThat(String.join("\n", lines)).doesNotContain("Darcel", "Basic ");
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static void measure(String what, Callable<Void> work) throws Exception {
        var start = System.nanoTime();
        work.call();
        print("%s: %d ms".formatted(what, (System.nanoTime() - start) / 1_000_000));
    }

    private static void print(String line) {
        LOG.info("[benchmark] {}", line);
    }
}
