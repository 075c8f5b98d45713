package io.salesops.flow.dealreview.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import io.salesops.flow.ApplicationTest;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who would be asked about a deal (domain rules R1 and R2), over HTTP. */
@ApplicationTest
class DealReviewPreviewTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HikariDataSource connections;

    ReviewScene scene;
    ReviewClient seller;

    @BeforeEach
    void expectAPriceList() {
        scene = new ReviewScene(http);
        seller = scene.as(ReviewScene.SELLER);
        scene.products("""
                review-server,Review Server,1000,400,USD
                review-rack,Review Rack,1000,,USD
                review-cable,Review Cable,1,0,USD
                review-phone,Review Phone,500,200,PLN
                review-fax,Review Fax,500,200,ISK
                """);
        scene.rate("PLN", "1.10");
    }

    @ParameterizedTest(name = "{0} %, {1}, {2} days, {3} %: {4} {5}")
    @CsvSource({
        "8, 40000, 30, 70, AUTOMATIC, ''",
        "8, 60000, 30, 70, REVIEW, SALES_MANAGER 1",
        "10.00, 50000, 30, 70, AUTOMATIC, ''",
        "10.01, 50000, 30, 70, REVIEW, SALES_MANAGER 1",
        "27, 300000, 60, 65, REVIEW, VP_SALES 2 + FINANCE 2",
        "27, 300000, 60, 55, BLOCKED, ''",
        "27, 600000, 30, 70, REVIEW, CRO 3",
        "12, 1200000, 30, 70, REVIEW, CRO 5 + CFO 5",
        "41, 10000, 30, 70, REVIEW, CRO 5 + CFO 5",
        "5, 15000, 60, 70, RETURNED, ''",
    })
    void answersTheWorkedExamples(
            BigDecimal discount, BigDecimal acv, int days, BigDecimal margin, String outcome, String reviewers) {
        var route = preview(Map.of(
                "largestLineDiscountPercent", discount,
                "acv", acv,
                "arr", acv,
                "paymentTermsDays", days,
                "marginPercent", margin));

        assertThat(route.path("outcome").asText()).isEqualTo(outcome);
        assertThat(reviewers(route)).isEqualTo(reviewers);
    }

    @ParameterizedTest(name = "{0} %, {1}: {2}")
    @CsvSource({
        "10, 50000.01, SALES_MANAGER 1",
        "20, 200000, SALES_MANAGER 1",
        "20.01, 200000, VP_SALES 2",
        "20, 200000.01, VP_SALES 2",
        "30, 500000, VP_SALES 2",
        "30.01, 500000, CRO 3",
        "40, 1000000, CRO 3",
        "40.01, 1000000, CRO 5 + CFO 5",
        "40, 1000000.01, CRO 5 + CFO 5",
    })
    void asksTheFirstTierWhoseLimitsBothHold(BigDecimal discount, BigDecimal acv, String reviewers) {
        var route = preview(Map.of("largestLineDiscountPercent", discount, "acv", acv, "marginPercent", 70));

        assertThat(reviewers(route)).isEqualTo(reviewers);
    }

    @ParameterizedTest(name = "{0} days, {1}, ARR {2}, margin {3}, clause {4}, addendum {5}: {6} {7}")
    @CsvSource({
        "31, YEARLY, 20000.01, 70, false, false, REVIEW, FINANCE 2",
        "31, YEARLY, 20000, 70, false, false, RETURNED, ''",
        "30, YEARLY, 20000, 70, false, false, AUTOMATIC, ''",
        "30, QUARTERLY, 20000, 70, false, false, RETURNED, ''",
        "30, MONTHLY, 20001, 70, false, false, REVIEW, FINANCE 2",
        "30, YEARLY, 40000, 60, false, false, AUTOMATIC, ''",
        "30, YEARLY, 40000, 59.99, false, false, REVIEW, SALES_MANAGER 1",
        "30, YEARLY, 40000, 45, false, false, REVIEW, SALES_MANAGER 1",
        "30, YEARLY, 40000, 44.99, false, false, REVIEW, VP_SALES 2 + FINANCE 2",
        "31, YEARLY, 15000, 59, false, false, BLOCKED, ''",
        "30, QUARTERLY, 40000, 44, false, false, REVIEW, VP_SALES 2 + FINANCE 2",
        "30, YEARLY, 40000, 70, true, false, REVIEW, LEGAL 3",
        "30, YEARLY, 40000, 70, true, true, REVIEW, LEGAL 3 + SECURITY 3",
    })
    void addsTheReviewersWhomTermsMarginAndClausesCallFor(
            int days,
            String billing,
            BigDecimal arr,
            BigDecimal margin,
            boolean clause,
            boolean addendum,
            String outcome,
            String reviewers) {
        var route = preview(Map.of(
                "largestLineDiscountPercent", 5,
                "acv", 40_000,
                "paymentTermsDays", days,
                "billing", billing,
                "arr", arr,
                "marginPercent", margin,
                "nonStandardClause", clause,
                "dataAddendum", addendum));

        assertThat(route.path("outcome").asText()).isEqualTo(outcome);
        assertThat(reviewers(route)).isEqualTo(reviewers);
    }

    @Test
    void asksEachRoleOnceForAllItsReasons() {
        var route = preview(Map.of("largestLineDiscountPercent", 15, "acv", 60_000, "marginPercent", 50));

        assertThat(reviewers(route)).isEqualTo("SALES_MANAGER 1");
        assertThat(route.path("reviewers").get(0).path("reasons"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "Discount and contract value are within the sales manager's limits.",
                        "The margin is at least 45 % but below 60 %.");
    }

    @Test
    void saysWhyNobodyIsAskedOrTheDealComesBack() {
        assertThat(reasons(preview(Map.of("largestLineDiscountPercent", 8, "acv", 40_000, "marginPercent", 70))))
                .containsExactly("Discount and contract value need no approval.");
        assertThat(reasons(preview(ReviewScene.view("marginPercent", 55))))
                .singleElement()
                .asString()
                .startsWith("Price and payment terms are not conceded together");
        assertThat(reasons(preview(ReviewScene.view("arr", 15_000))))
                .containsExactly("Payment terms above 30 days need an annual recurring revenue above 20,000.");
    }

    @Test
    void takesStandardTermsForWhatIsLeftOut() {
        var least = Map.of("largestLineDiscountPercent", 8, "acv", 15_000, "marginPercent", 70);

        assertThat(preview(least).path("outcome").asText())
                .as("30 days, yearly, no clause, ARR as ACV, in the reporting currency")
                .isEqualTo("AUTOMATIC");
        assertThat(preview(ReviewScene.view("acv", 15_000)).path("outcome").asText())
                .as("ARR is the ACV")
                .isEqualTo("RETURNED");
    }

    @Test
    void worksTheFiguresOutFromQuoteLines() {
        var route = preview(lines(line("Review Server", 100, 750)));

        assertThat(reviewers(route)).as("25 % of 75,000, margin 46.7 %").isEqualTo("SALES_MANAGER 1 + VP_SALES 2");
    }

    @Test
    void quoteLinesWinOverWhatIsDeclared() {
        var view = Map.of(
                "lines", List.of(line("Review Server", 1, 1000)),
                "largestLineDiscountPercent", 90,
                "acv", 9_000_000,
                "marginPercent", 1);

        assertThat(preview(view).path("outcome").asText()).isEqualTo("AUTOMATIC");
    }

    @Test
    void asksForTheMarginOfAProductWhoseCostIsNotKnown() {
        var line = line("Review Rack", 10, 950);

        assertThat(seller.preview(lines(line)).refusedFields()).containsExactly("marginPercent");
        assertThat(reviewers(preview(Map.of("lines", List.of(line), "marginPercent", 44))))
                .isEqualTo("VP_SALES 2 + FINANCE 2");
    }

    @Test
    void takesAPriceAboveListForNoDiscount() {
        assertThat(preview(lines(line("Review Server", 10, 1500)))
                        .path("outcome")
                        .asText())
                .isEqualTo("AUTOMATIC");
    }

    @Test
    void leavesOutTheDiscountOfALineUnderOnePercentOfTheListValue() {
        assertThat(preview(lines(line("Review Server", 10, 1000), line("Review Cable", 101, 0)))
                        .path("outcome")
                        .asText())
                .as("101 of 10,101 is under 1 %")
                .isEqualTo("AUTOMATIC");
        assertThat(reviewers(preview(lines(line("Review Server", 10, 1000), line("Review Cable", 102, 0)))))
                .as("102 of 10,102 is not")
                .isEqualTo("CRO 5 + CFO 5");
    }

    @Test
    void convertsOtherCurrenciesByTheImportedRates() {
        assertThat(preview(Map.of(
                                "largestLineDiscountPercent",
                                10,
                                "acv",
                                45_454.54,
                                "currency",
                                "PLN",
                                "marginPercent",
                                70))
                        .path("outcome")
                        .asText())
                .as("49,999.99 USD")
                .isEqualTo("AUTOMATIC");
        assertThat(reviewers(preview(Map.of(
                        "largestLineDiscountPercent", 10, "acv", 45_454.56, "currency", "PLN", "marginPercent", 70))))
                .as("50,000.02 USD")
                .isEqualTo("SALES_MANAGER 1");
    }

    @Test
    void comparesPricesOfDifferentCurrencies() {
        var route = preview(lines(line("Review Phone", 10, 440), line("Review Server", 10, 1000)));

        assertThat(reviewers(route)).as("440 USD of 550 USD are 20 % off").isEqualTo("SALES_MANAGER 1");
    }

    @Test
    void refusesAmountsThatNoRateConverts() {
        var view = Map.of("largestLineDiscountPercent", 8, "acv", 40_000, "currency", "ISK", "marginPercent", 70);

        var answer = seller.preview(view);

        assertThat(answer.refusedFields()).containsExactly("currency");
        assertThat(answer.body().path("errors").get(0).path("reason").asText())
                .startsWith("There is no exchange rate from ISK to USD today.");
        assertThat(seller.preview(lines(line("Review Fax", 1, 1))).refusedFields())
                .containsExactly("lines[0].product");
    }

    @Test
    void namesTheLinesWhoseProductIsNotKnown() {
        var answer = seller.preview(lines(line("Nothing", 1, 1), line("Review Server", 1, 1), line("Nobody", 1, 1)));

        assertThat(answer.refusedFields()).containsExactly("lines[0].product", "lines[2].product");
    }

    @Test
    void namesEveryFigureThatIsMissing() {
        assertThat(seller.preview(Map.of()).refusedFields())
                .containsExactlyInAnyOrder("largestLineDiscountPercent", "acv", "marginPercent");
    }

    @Test
    void storesNothing() {
        var acv = 123_456.78;

        preview(ReviewScene.view("acv", acv));

        assertThat(count("act_hi_dec_in where double_ = ?", acv)).isZero();
        assertThat(count("decision_receipt where inputs::text like ?", "%" + acv + "%"))
                .isZero();
        assertThat(count("deal_review where figures::text like ?", "%" + acv + "%"))
                .isZero();
    }

    /** Requests that need a second connection while they hold one can wait for each other for ever. */
    @Test
    void needsNoMoreThanOneConnectionToTheDatabase() throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            for (var left = connections.getMaximumPoolSize(); left > 1; left--) {
                taken.add(connections.getConnection());
            }
            preview(ReviewScene.view());
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    private JsonNode preview(Object view) {
        return seller.preview(view).expect(HttpStatus.OK);
    }

    private static Map<String, Object> lines(Object... lines) {
        return Map.of("lines", List.of(lines));
    }

    private static Map<String, Object> line(String product, int quantity, int netUnitPrice) {
        return Map.of("product", product, "quantity", quantity, "netUnitPrice", netUnitPrice);
    }

    private static String reviewers(JsonNode route) {
        return StreamSupport.stream(route.path("reviewers").spliterator(), false)
                .map(reviewer -> reviewer.path("role").asText() + " "
                        + reviewer.path("workingDays").asInt())
                .reduce((one, other) -> one + " + " + other)
                .orElse("");
    }

    private static List<String> reasons(JsonNode route) {
        return StreamSupport.stream(route.path("reasons").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private long count(String rows, Object value) {
        return jdbc.sql("select count(*) from " + rows)
                .param(value)
                .query(Long.class)
                .single();
    }
}
