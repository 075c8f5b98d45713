package io.salesops.flow.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.SharedData;
import io.salesops.flow.platform.imports.MavenCrm;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every figure that others worked out of the sample company's files stands in a reporting view. */
@ApplicationTest
class MavenCrmFiguresTests {

    /** Texts say where a figure belongs, in the order of the columns; every other column is a figure. */
    private static final Map<String, String> SECTIONS = Map.of(
            "rows",
            """
            select case records when 'opportunities' then 'sales_pipeline' when 'sellers' then 'sales_teams'
              else records end, number as "="
            from reporting.record_count""",
            "stage_counts",
            """
            select case stage when 'QUALIFICATION' then 'Engaging' else initcap(stage) end, opportunities as "="
            from reporting.stage""",
            "overall",
            """
            select closed, won, lost, win_rate, won_value, mean_won_value, median_won_value
            from reporting.outcome""",
            "cycle_days",
            """
            select outcome, n, min, p25, median, mean, p75, p90, max from reporting.cycle_days""",
            "per_quarter",
            """
            select quarter, won, lost, won_value, win_rate from reporting.quarter""",
            "per_manager",
            """
            select manager, opportunities, won, lost, qualified as engaging, prospecting, win_rate, won_value,
              mean_won_value, median_won_cycle_days
            from reporting.manager""",
            "won_value_per_manager_per_quarter",
            """
            select manager, quarter, won_value as "=" from reporting.manager_quarter""");

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void areThoseOfTheGroundTruth() throws IOException {
        MavenCrm.importAll(http);
        var truth = new ObjectMapper()
                .readTree(SharedData.file("crm/ground_truth.json").toFile());
        assertThat(truth.get("definitions").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("win_rate", "quarter", "won_value", "cycle_days", "product", "percentiles");

        var expected = new TreeMap<String, BigDecimal>();
        truth.properties().stream()
                .filter(section -> !section.getKey().equals("definitions"))
                .forEach(section -> flatten(section.getKey(), section.getValue(), expected));
        assertThat(figures()).hasSameSizeAs(expected).isEqualTo(expected);
    }

    private static void flatten(String path, JsonNode node, Map<String, BigDecimal> figures) {
        if (node.isNumber()) {
            figures.put(path, plain(node.decimalValue()));
        } else {
            assertThat(node.isObject()).as(path).isTrue();
            node.properties().forEach(field -> flatten(path + "/" + field.getKey(), field.getValue(), figures));
        }
    }

    private Map<String, BigDecimal> figures() {
        var figures = new TreeMap<String, BigDecimal>();
        SECTIONS.forEach((section, sql) -> jdbc.sql(sql + " where source = 'maven-crm'")
                .query()
                .listOfRows()
                .forEach(row -> addRow(section, row, figures)));
        return figures;
    }

    private static void addRow(String section, Map<String, Object> row, Map<String, BigDecimal> figures) {
        var path = new StringBuilder(section);
        row.forEach((column, value) -> {
            if (value instanceof String place) {
                path.append('/').append(place);
            } else {
                figures.put(column.equals("=") ? path.toString() : path + "/" + column, plain(value));
            }
        });
    }

    private static BigDecimal plain(Object number) {
        var plain = new BigDecimal(number.toString()).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
