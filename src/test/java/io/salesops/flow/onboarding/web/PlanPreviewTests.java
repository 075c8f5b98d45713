package io.salesops.flow.onboarding.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The worked examples of due dates, asked over HTTP. */
@ApplicationTest
class PlanPreviewTests {

    @Autowired
    TestRestTemplate anonymous;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "US, -7, 2026-02-23",
        "US, -4, 2026-02-26",
        "US, -1, 2026-02-27",
        "US, 30, 2026-04-01",
        "US, 60, 2026-05-01",
        "US, 90, 2026-06-01",
        "IT, 60, 2026-05-04",
    })
    void datesAreOffsetsInWorkingDays(String region, int offset, String due) {
        var items = items("""
                {"startDate": "2026-03-02", "madeOn": "2026-02-02", "region": "%s", "role": "SELLER", "offsets": [%d]}""".formatted(region, offset));
        assertThat(items).extracting(item -> item.path("due").asText()).containsExactly(due);
    }

    @Test
    void aPlanThatCannotBeginAnyMoreIsShownAsItWas() {
        var items =
                items("{\"startDate\": \"2020-03-02\", \"region\": \"US\", \"role\": \"SELLER\", \"offsets\": [-7]}");
        assertThat(items).extracting(item -> item.path("due").asText()).containsExactly("2020-02-24");
    }

    @Test
    void whatIsPastWhenThePlanIsMadeIsDueOnTheNextWorkingDay() {
        var items = items("""
                {"startDate": "2026-03-02", "madeOn": "2026-02-27", "region": "US", "role": "SELLER", "offsets": [-7, -1]}""");
        assertThat(items).extracting(item -> item.path("due").asText()).containsExactly("2026-03-02", "2026-02-27");
    }

    @Test
    void exactlyTheOffsetsAreAnsweredInTheirOrder() {
        var items = items("{\"startDate\": \"2026-03-02\", \"role\": \"OTHER\", \"offsets\": [30, -1, 0, -7, 30]}");
        assertThat(items).extracting(item -> item.path("offsetDays").asInt()).containsExactly(30, -1, 0, -7, 30);
        assertThat(items)
                .extracting(item -> item.path("name").asText())
                .containsExactly(
                        "30 days after the start",
                        "1 day before the start",
                        "On the first day",
                        "7 days before the start",
                        "30 days after the start");
        assertThat(items).extracting(item -> item.path("group").asText()).containsOnly("hr");
    }

    @Test
    void withoutOffsetsTheTableAnswersAndNothingIsStored() {
        var decisions = count();
        assertThat(titles("SELLER", "US"))
                .contains("Account in the CRM")
                .doesNotContain("Register the employment with the authorities");
        assertThat(titles("OTHER", "IT"))
                .contains("Register the employment with the authorities")
                .doesNotContain("Account in the CRM");
        assertThat(count()).isEqualTo(decisions);
    }

    private List<String> titles(String role, String region) {
        return items("{\"startDate\": \"2026-03-02\", \"region\": \"%s\", \"role\": \"%s\"}".formatted(region, role))
                .stream()
                .map(item -> item.path("name").asText())
                .toList();
    }

    private long count() {
        return jdbc.sql("select (select count(*) from act_hi_decinst) + (select count(*) from onboarding_item)")
                .query(Long.class)
                .single();
    }

    @Test
    void refusalsSayWhichFieldIsWrong() {
        assertThat(refused("{\"region\": \"US\", \"role\": \"SELLER\"}")).containsExactly("startDate");
        assertThat(refused("{\"startDate\": \"2026-02-30\", \"role\": \"SELLER\"}"))
                .containsExactly("startDate");
        assertThat(refused("{\"startDate\": \"0001-01-01\", \"role\": \"SELLER\"}"))
                .containsExactly("startDate");
        assertThat(refused("{\"startDate\": \"2026-03-02\"}")).containsExactly("role");
        assertThat(refused("{\"startDate\": \"2026-03-02\", \"role\": \"KING\"}"))
                .containsExactly("role");
        assertThat(refused("{\"startDate\": \"2026-03-02\", \"role\": \"SELLER\", \"region\": \"Atlantis\"}"))
                .containsExactly("region");
        assertThat(refused("{\"startDate\": \"2026-03-02\", \"role\": \"SELLER\", \"offsets\": [1, null]}"))
                .containsExactly("offsets[1]");
        assertThat(refused("{\"startDate\": \"2026-03-02\", \"role\": \"SELLER\", \"offsets\": [99999]}"))
                .containsExactly("offsets[0]");
    }

    private List<JsonNode> items(String body) {
        return nodes(post(body, HttpStatus.OK).path("items"));
    }

    private List<String> refused(String body) {
        return nodes(post(body, HttpStatus.UNPROCESSABLE_ENTITY).path("errors")).stream()
                .map(error -> error.path("field").asText())
                .toList();
    }

    private static List<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private JsonNode post(String body, HttpStatus expected) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        var answer = anonymous
                .withBasicAuth("seller", "demo")
                .postForEntity("/api/onboarding-plans/preview", new HttpEntity<>(body, headers), JsonNode.class);
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(expected);
        return answer.getBody();
    }
}
