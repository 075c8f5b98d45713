package io.salesops.flow.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesops.flow.targets.TargetTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the targets of a quarter would be (domain rules R5), over HTTP. */
@TargetTest
class TargetPreviewTests {

    private static final String FOUR_QUARTERS =
            "{\"2025-Q1\": 900, \"2025-Q2\": 1050, \"2025-Q3\": 950, \"2025-Q4\": 1300}";
    private static final String FOUR_SELLERS = """
            [{"sellerId": "A", "historyShare": 0.40, "potentialShare": 0.30},
             {"sellerId": "B", "historyShare": 0.30, "potentialShare": 0.30},
             {"sellerId": "C", "historyShare": 0.20, "potentialShare": 0.20},
             {"sellerId": "D", "historyShare": 0.10, "potentialShare": 0.20, "rampPercents": [25, 50, 75]}]""";

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void answersTheWorkedExample() {
        var answer = preview(request("2026-Q1", 20, 15, FOUR_QUARTERS, FOUR_SELLERS));

        assertThat(number(answer, "plan")).isEqualByComparingTo("1260");
        assertThat(number(answer, "pool")).isEqualByComparingTo("1449");
        assertThat(number(answer, "unassigned")).isEqualByComparingTo("0");
        assertThat(numbers(answer, "full")).containsExactly("507.15", "434.7", "289.8", "217.35");
        assertThat(numbers(answer, "ramped")).containsExactly("507.15", "434.7", "289.8", "108.675");
        assertThat(numbers(answer, "target")).containsExactly("552", "473", "315", "109");
        assertThat(answer.path("sellers").get(3).path("steps"))
                .extracting(JsonNode::asText)
                .contains("In ramp: 25 %, 50 %, 75 %, on average 50 %: USD 108.68.");
        assertThat(codes(answer))
                .containsExactly("HISTORY_SHORT", "OVER_ASSIGNMENT", "CAPACITY", "FAIRNESS", "REALISM");
    }

    @Test
    void findsWhatNobodyWouldReach() {
        var answer = preview(request("2026-Q1", 20, 15, FOUR_QUARTERS, FOUR_SELLERS));

        assertThat(finding(answer, "REALISM").path("severity").asText()).isEqualTo("PROBLEM");
        assertThat(text(answer, "REALISM")).endsWith("0 % would reach 100 %, measured on 4 of 4 sellers.");
        assertThat(text(answer, "OVER_ASSIGNMENT")).contains("15.00 % above the plan; 15.00 % above it was asked for");
        assertThat(text(answer, "CAPACITY"))
                .as("(507.15 + 434.7 + 289.8) × 85 %% + 108.675 × 80 %%")
                .contains("USD 1,134; the plan is USD 1,260");
    }

    @Test
    void judgesFairnessFromTenSellersOn() {
        var even = sellers(10, i -> "1", i -> String.valueOf(i + 1));

        assertThat(text(preview(request("2026-Q1", 0, 0, FOUR_QUARTERS, even)), "FAIRNESS"))
                .contains("sellers of small territories have it easier");
        assertThat(text(preview(request("2026-Q1", 0, 0, FOUR_QUARTERS, sellers(10, i -> "1", i -> "1"))), "FAIRNESS"))
                .contains("not computable");
    }

    @Test
    void leavesOutWhoHasNoHistoryWhenItJudgesRealism() {
        var answer = preview(request("2026-Q1", -20, 0, FOUR_QUARTERS, """
                [{"sellerId": "A", "historyShare": 1, "potentialShare": 0.5},
                 {"sellerId": "B", "historyShare": 0, "potentialShare": 0.5},
                 {"sellerId": "N", "historyShare": 0, "potentialShare": 0}]"""));

        assertThat(text(answer, "REALISM")).contains("100 % would reach 100 %, measured on 1 of 3 sellers");
        assertThat(text(answer, "SELLER_WITHOUT_HISTORY"))
                .contains("1 of 3 sellers")
                .endsWith("N.");
    }

    @Test
    void reportsEveryUglyCaseInsteadOfFailing() {
        var allInRamp = preview(request("2026-Q1", 0, 0, FOUR_QUARTERS, """
                [{"sellerId": "A", "historyShare": 1, "potentialShare": 1, "rampPercents": [0, 0, 0]}]"""));
        assertThat(number(allInRamp, "unassigned")).isEqualByComparingTo("1050");
        assertThat(codes(allInRamp)).contains("ALL_IN_RAMP", "UNASSIGNED");
        assertThat(text(allInRamp, "REALISM")).contains("No seller has both");

        var nobody = preview(request("2026-Q1", 0, 0, FOUR_QUARTERS, "[]"));
        assertThat(number(nobody, "unassigned")).isEqualByComparingTo("1050");

        var nothing = preview(request("2026-Q1", 20, 15, "{}", FOUR_SELLERS));
        assertThat(number(nothing, "pool")).isZero();
        assertThat(numbers(nothing, "target")).containsExactly("0", "0", "0", "0");
        assertThat(finding(nothing, "HISTORY_MISSING").path("severity").asText())
                .isEqualTo("PROBLEM");

        var nobodyMeasured = preview(request("2026-Q1", 0, 0, FOUR_QUARTERS, sellers(4, i -> "0", i -> "0")));
        assertThat(numbers(nobodyMeasured, "target")).containsExactly("263", "263", "262", "262");
        assertThat(codes(nobodyMeasured)).contains("ZERO_HISTORY", "ZERO_POTENTIAL", "SELLER_WITHOUT_HISTORY");

        var shares = preview(request("2026-Q1", 0, 0, FOUR_QUARTERS, sellers(2, i -> "2", i -> "0")));
        assertThat(numbers(shares, "target")).containsExactly("525", "525");
        assertThat(codes(shares)).contains("SHARES_NORMALISED", "ZERO_POTENTIAL");
    }

    @Test
    void assignsThePoolToTheUnitAmongThousands() {
        var answer = preview(
                request("2026-Q1", 7, 13, FOUR_QUARTERS, sellers(10_000, i -> "0." + i % 97, i -> "0." + i % 89)));

        var assigned = numbers(answer, "target").stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(assigned.add(number(answer, "unassigned"))).isEqualByComparingTo("1270"); // 1,269.555
    }

    @Test
    void takesQuartersInTheFutureAsTheyAreStated() {
        var answer = preview(request("2101-Q2", 0, 0, """
                {"2100-Q2": 100, "2100-Q3": 100, "2100-Q4": 100, "2101-Q1": 100}""", "[]"));

        assertThat(number(answer, "plan")).isEqualByComparingTo("100");
    }

    @Test
    void readsFromTheDatabaseWhatIsLeftOut() {
        var answer = preview("""
                {"quarter": "2026-Q1", "growthPercent": 20, "overAssignmentPercent": 15}""");

        var assigned = numbers(answer, "target").stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(assigned.add(number(answer, "unassigned")))
                .isEqualByComparingTo(number(answer, "pool").setScale(0, RoundingMode.HALF_UP));
    }

    @Test
    void storesNothing() {
        preview(request("2026-Q1", 123.456, 15, FOUR_QUARTERS, FOUR_SELLERS));

        assertThat(jdbc.sql("select count(*) from act_hi_dec_in where double_ = 123.456")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"ops, OK", "vp, OK", "admin, OK", "seller, FORBIDDEN", "manager, FORBIDDEN", "finance, FORBIDDEN"})
    void isForOperationsAndLeadership(String userId, HttpStatus status) {
        assertThat(post(userId, request("2026-Q1", 20, 15, FOUR_QUARTERS, FOUR_SELLERS))
                        .getStatusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "quarter, null",
                "quarter, 20261",
                "quarter, \"2026-Q5\"",
                "quarter, \"2026Q1\"",
                "quarter, \"\"",
                "growthPercent, null",
                "growthPercent, -100.01",
                "growthPercent, 1000.01",
                "growthPercent, \"20\"",
                "growthPercent, \"NaN\"",
                "growthPercent, 1e-999999999",
                "growthPercent, 1e2147483647",
                "growthPercent, 0e-2147483647",
                "overAssignmentPercent, 100.01",
                "sellers[0].historyShare, `[{\"sellerId\": \"A\", \"historyShare\": 1e2147483647, \"potentialShare\": 1}]`",
                "overAssignmentPercent, null",
                "overAssignmentPercent, -0.01",
                "overAssignmentPercent, 1e309",
                "overAssignmentPercent, true",
                "history, [1]",
                "history.2025-Q1, `{\"2025-Q1\": -1}`",
                "history.2025-Q1, `{\"2025-Q1\": null}`",
                "history.2025-Q1, `{\"2025-Q1\": \"many\"}`",
                "history.2025-Q1, `{\"2025-Q1\": 1e-999999999}`",
                "history.2025-Q1, `{\"2025-Q1\": 1e999999999}`",
                "history.2025, `{\"2025\": 1}`",
                "history.2026-Q1, `{\"2026-Q1\": 1}`",
                "history.2027-Q4, `{\"2025-Q4\": 1, \"2027-Q4\": 1}`",
                "sellers, {}",
                "sellers[0], [null]",
                "sellers[0].sellerId, `[{\"historyShare\": 1, \"potentialShare\": 1}]`",
                "sellers[0].sellerId, `[{\"sellerId\": \" \", \"historyShare\": 1, \"potentialShare\": 1}]`",
                "sellers[0].historyShare, `[{\"sellerId\": \"A\", \"potentialShare\": 1}]`",
                "sellers[0].historyShare, `[{\"sellerId\": \"A\", \"historyShare\": -0.1, \"potentialShare\": 1}]`",
                "sellers[0].potentialShare, `[{\"sellerId\": \"A\", \"historyShare\": 1, \"potentialShare\": \"1\"}]`",
                "sellers[0].share, `[{\"sellerId\": \"A\", \"historyShare\": 1, \"potentialShare\": 1, \"share\": 1}]`",
                "sellers[1].sellerId, `[{\"sellerId\": \"A\", \"historyShare\": 1, \"potentialShare\": 1}, {\"sellerId\": \"A\", \"historyShare\": 1, \"potentialShare\": 1}]`",
                "sellers[0].rampPercents, `[{\"sellerId\": \"A\", \"historyShare\": 1, \"potentialShare\": 1, \"rampPercents\": [50, 75]}]`",
                "sellers[0].rampPercents, `[{\"sellerId\": \"A\", \"historyShare\": 1, \"potentialShare\": 1, \"rampPercents\": []}]`",
                "sellers[0].rampPercents[1], `[{\"sellerId\": \"A\", \"historyShare\": 1, \"potentialShare\": 1, \"rampPercents\": [50, 100.01, 75]}]`",
                "sellers[0].rampPercents[2], `[{\"sellerId\": \"A\", \"historyShare\": 1, \"potentialShare\": 1, \"rampPercents\": [50, 75, null]}]`",
                "objective, \"Win\"",
            })
    void namesTheFieldThatCannotBeUsed(String field, String value) throws IOException {
        var name = field.split("[.\\[]", 2)[0];
        var request = (ObjectNode) new ObjectMapper().readTree(request("2026-Q1", 20, 15, FOUR_QUARTERS, FOUR_SELLERS));
        request.remove(name);

        assertThat(refusedFields(request.toString().replaceFirst("\\{", "{\"%s\": %s, ".formatted(name, value))))
                .containsOnly(field);
    }

    @Test
    void refusesMoreSellersThanACompanyHas() {
        assertThat(refusedFields(request("2026-Q1", 20, 15, FOUR_QUARTERS, sellers(20_001, i -> "1", i -> "1"))))
                .containsExactly("sellers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"quarter\": "})
    void answersToWhatIsNotAnObjectOfJsonWithABadRequest(String body) {
        assertThat(refusedBody(body)).isNotBlank();
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``, is missing: a JSON object is expected",
                "null, is missing: a JSON object is expected",
                "[], is not what is expected: a JSON object",
                "7, is not what is expected: a JSON object",
                "garbage, `is not readable as JSON, line 1, column 1: Unrecognized token 'garbage'`",
                "`{\"quarter\": \"2026-Q1\",\n \"quarter\": 1}`, `line 2, column 11: Duplicate field 'quarter'`",
                "`{\"history\": {\"2025-Q1\": 1, \"2025-Q1\": 2}}`, Duplicate field '2025-Q1'",
                "`{\"sellers\": [{\"sellerId\": `, is not readable as JSON",
            })
    void saysWhatIsWrongWithABody(String body, String words) {
        assertThat(refusedBody(body)).contains(words);
    }

    private String refusedBody(String body) {
        var answer = post("ops", body);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        return body(answer).path("detail").asText();
    }

    private JsonNode preview(String body) {
        var answer = post("ops", body);
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.OK);
        return body(answer);
    }

    private List<String> refusedFields(String body) {
        var answer = post("ops", body);
        assertThat(answer.getStatusCode())
                .as(String.valueOf(answer.getBody()))
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        return texts(body(answer).path("errors"), "field");
    }

    private ResponseEntity<JsonNode> post(String userId, String body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(userId, "demo")
                .exchange(
                        "/api/target-cycles/preview", HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        var body = answer.getBody();
        assertThat(body).isNotNull();
        return body;
    }

    private static String request(
            String quarter, Number growth, Number overAssignment, String history, String sellers) {
        return """
                {"quarter": "%s", "growthPercent": %s, "overAssignmentPercent": %s, "history": %s, "sellers": %s}""".formatted(quarter, growth, overAssignment, history, sellers);
    }

    private static String sellers(int count, IntFunction<String> historyShare, IntFunction<String> potentialShare) {
        return IntStream.range(0, count)
                .mapToObj(i -> """
                        {"sellerId": "s%05d", "historyShare": %s, "potentialShare": %s}""".formatted(i, historyShare.apply(i), potentialShare.apply(i)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static BigDecimal number(JsonNode object, String field) {
        assertThat(object.path(field).isNumber()).as(field).isTrue();
        return object.path(field).decimalValue();
    }

    private static List<String> numbers(JsonNode answer, String field) {
        return stream(answer.path("sellers"))
                .map(seller -> number(seller, field).toPlainString())
                .toList();
    }

    private static List<String> codes(JsonNode answer) {
        return texts(answer.path("findings"), "code");
    }

    private static JsonNode finding(JsonNode answer, String code) {
        return stream(answer.path("findings"))
                .filter(finding -> code.equals(finding.path("code").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode answer, String code) {
        return finding(answer, code).path("text").asText();
    }

    private static List<String> texts(JsonNode array, String field) {
        return stream(array).map(object -> object.path(field).asText()).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
