package io.salesops.flow.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.platform.imports.MavenCrm;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.test.context.TestPropertySource;

/** The targets that follow from the sample company's files; alone in a database, for they are of the whole company. */
@ApplicationTest
@TestPropertySource(properties = "spring.application.name=maven-crm-target-preview")
class MavenCrmTargetPreviewTests {

    @Autowired
    TestRestTemplate http;

    @Test
    void planAndPoolAreThoseOfTheHandbook() {
        MavenCrm.importAll(http);

        var answer = http.withBasicAuth("ops", "demo")
                .postForObject(
                        "/api/target-cycles/preview",
                        Map.of("quarter", "2018-Q1", "growthPercent", 20, "overAssignmentPercent", 15),
                        JsonNode.class);

        assertThat(answer.path("plan").decimalValue()).isEqualByComparingTo("3548344.80");
        assertThat(answer.path("pool").decimalValue()).isEqualByComparingTo("4080596.52");
        assertThat(answer.path("sellers")).hasSize(35);
        assertThat(assigned(answer).add(answer.path("unassigned").decimalValue()))
                .isEqualByComparingTo("4080597");
        assertThat(text(answer, "HISTORY_PARTIAL")).contains("2017-Q1").contains("2,956,954");
        assertThat(text(answer, "SELLER_WITHOUT_HISTORY")).startsWith("5 of 35 sellers");
        assertThat(text(answer, "REALISM")).contains("measured on 30 of 35 sellers");
    }

    private static BigDecimal assigned(JsonNode answer) {
        return StreamSupport.stream(answer.path("sellers").spliterator(), false)
                .map(seller -> seller.path("target").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String text(JsonNode answer, String code) {
        return StreamSupport.stream(answer.path("findings").spliterator(), false)
                .filter(finding -> code.equals(finding.path("code").asText()))
                .map(finding -> finding.path("text").asText())
                .findFirst()
                .orElseThrow();
    }
}
