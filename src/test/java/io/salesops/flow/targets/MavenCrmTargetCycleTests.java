package io.salesops.flow.targets;

import static io.salesops.flow.targets.TargetClient.texts;
import static io.salesops.flow.targets.TargetDriver.accepted;
import static io.salesops.flow.targets.TargetDriver.json;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.SharedData;
import io.salesops.flow.platform.imports.MavenCrm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The targets of 2018-Q1 for the sample company, on the last day that its files know. */
@ApplicationTest
@TestPropertySource(properties = "salesops.as-of=2017-12-31")
@DirtiesContext // the engine's clock is one for all applications of a JVM
class MavenCrmTargetCycleTests {

    private static final String QUARTER = "2018-Q1";
    private static final BigDecimal POOL = new BigDecimal("4080597");

    @Autowired
    TestRestTemplate http;

    @Autowired
    ManagementService managementService;

    TargetDriver targets;

    @BeforeEach
    void importTheFiles() {
        MavenCrm.importAll(http);
        targets = new TargetDriver(http);
    }

    @AfterAll
    static void backToToday() {
        ClockUtil.reset();
    }

    @Test
    void theQuarterIsOpenedByTheCalendarAndRunsToThePublication() throws IOException {
        morning();
        var id = targets.as("ops").all().expect(HttpStatus.OK).get(0).path("id").asText();
        targets.review(id, Map.of("answer", "CHANGE_FRAME", "newGrowthPercent", 20, "newOverAssignmentPercent", 15));
        targets.reviewTask(id);

        assertFigures(targets.show(id));
        assertThat(targets.targets(id)).hasSize(35);
        assertThat(targets.targets(id).values().stream()
                        .filter(target -> won(target).signum() > 0))
                .hasSize(30);
        assertThat(history(id)).isEqualTo(wonInTheFile());

        targets.review(id, Map.of("answer", "ASK_SELLERS"));
        targets.everybodyAccepts(id);
        assertFigures(targets.awaitState(id, "IN_APPROVAL"));
        accepted(targets.complete("cro", targets.approvalTask(id), Map.of("answer", "APPROVE")));
        var published = targets.awaitState(id, "PUBLISHED");
        assertFigures(published);
        assertThat(versions(id))
                .singleElement()
                .returns(1, version -> version.path("number").asInt())
                .returns("cro", version -> version.path("madeBy").asText())
                .returns(35, version -> version.path("sellers").asInt());
        assertThat(published.path("assigned").decimalValue()).isEqualByComparingTo(sum(paidFor(id)));
        assertThat(paidFor(id)).isEqualTo(numbers(id));
        await().untilAsserted(() -> assertThat(targets.tasks("processDefinitionKey=target-acknowledgement"))
                .hasSize(35));

        morning();
        assertThat(targets.as("ops").all().expect(HttpStatus.OK)).hasSize(1);
    }

    /** Runs what the calendar starts every morning. */
    private void morning() {
        var job = managementService
                .createJobQuery()
                .processDefinitionKey("next-quarter-opening")
                .singleResult();
        managementService.executeJob(job.getId());
    }

    private static void assertFigures(JsonNode cycle) {
        assertThat(cycle.path("quarter").asText()).isEqualTo(QUARTER);
        assertThat(cycle.path("plan").decimalValue()).isEqualByComparingTo("3548344.80");
        assertThat(cycle.path("pool").decimalValue()).isEqualByComparingTo("4080596.52");
        assertThat(cycle.path("assigned")
                        .decimalValue()
                        .add(cycle.path("unassigned").decimalValue()))
                .isEqualByComparingTo(POOL);
        assertThat(texts(cycle.path("findings"), "code")).contains("HISTORY_PARTIAL", "SELLER_WITHOUT_HISTORY");
    }

    private JsonNode versions(String id) {
        return json(file("ops", id, "/versions"));
    }

    private Map<String, BigDecimal> numbers(String id) {
        return targets.targets(id).values().stream()
                .collect(toMap(target -> target.path("sellerId").asText(), target -> target.path("target")
                        .decimalValue()));
    }

    /** What compensation reads of the first version, by seller. */
    private Map<String, BigDecimal> paidFor(String id) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file("finance", id, "/versions/1/targets.csv"))) {
            return rows.stream()
                    .collect(toMap(row -> row.getField("seller_id"), row -> new BigDecimal(row.getField("target"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal sum(Map<String, BigDecimal> numbers) {
        return numbers.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String file(String userId, String id, String path) {
        var file = http.withBasicAuth(userId, "demo").getForEntity("/api/target-cycles/" + id + path, String.class);
        accepted(file);
        return Objects.requireNonNull(file.getBody());
    }

    private static BigDecimal won(JsonNode target) {
        return target.path("history").properties().stream()
                .map(quarter -> quarter.getValue().decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is stored of each seller's quarters, without those that brought nothing. */
    private Map<String, Map<String, BigDecimal>> history(String id) {
        return targets.targets(id).values().stream()
                .filter(target -> won(target).signum() > 0)
                .collect(toMap(target -> target.path("seller").asText(), MavenCrmTargetCycleTests::quarters));
    }

    private static Map<String, BigDecimal> quarters(JsonNode target) {
        return target.path("history").properties().stream()
                .filter(quarter -> quarter.getValue().decimalValue().signum() > 0)
                .collect(toMap(
                        Map.Entry::getKey,
                        quarter -> quarter.getValue().decimalValue().stripTrailingZeros()));
    }

    /** Won deals by seller and quarter, counted once more from the file itself. */
    private static Map<String, Map<String, BigDecimal>> wonInTheFile() throws IOException {
        return Files.readAllLines(SharedData.file("crm/sales_pipeline.csv")).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .filter(deal -> deal.get(4).equals("Won"))
                .collect(groupingBy(
                        deal -> deal.get(1),
                        groupingBy(
                                deal -> quarterOf(LocalDate.parse(deal.get(6))),
                                mapping(
                                        deal -> new BigDecimal(deal.get(7)),
                                        reducing(BigDecimal.ZERO, MavenCrmTargetCycleTests::add)))));
    }

    private static BigDecimal add(BigDecimal one, BigDecimal other) {
        return one.add(other).stripTrailingZeros();
    }

    private static String quarterOf(LocalDate day) {
        return String.format(Locale.ROOT, "%d-Q%d", day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }
}
