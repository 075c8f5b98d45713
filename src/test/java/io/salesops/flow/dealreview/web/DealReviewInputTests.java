package io.salesops.flow.dealreview.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesops.flow.ApplicationTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/** What cannot be used is refused, and every field at fault is named. */
@ApplicationTest
class DealReviewInputTests {

    @Autowired
    TestRestTemplate http;

    ReviewScene scene;
    ReviewClient seller;

    @BeforeEach
    void setTheScene() {
        scene = new ReviewScene(http);
        seller = scene.as(ReviewScene.SELLER);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "largestLineDiscountPercent, -0.01",
                "largestLineDiscountPercent, 100.01",
                "largestLineDiscountPercent, \"many\"",
                "largestLineDiscountPercent, \"\"",
                "largestLineDiscountPercent, true",
                "largestLineDiscountPercent, 1e-999999999",
                "acv, -1",
                "acv, 1e309",
                "acv, 0.001",
                "acv, 1e15",
                "acv, \"NaN\"",
                "acv, []",
                "arr, -1",
                "arr, 1e-999999999",
                "currency, \"usd\"",
                "currency, \"DOLLAR\"",
                "currency, \"\"",
                "paymentTermsDays, -1",
                "paymentTermsDays, 366",
                "paymentTermsDays, 30.5",
                "paymentTermsDays, \"\"",
                "paymentTermsDays, 99999999999",
                "billing, \"WEEKLY\"",
                "billing, \"\"",
                "billing, 1",
                "marginPercent, 100.01",
                "marginPercent, -1000.01",
                "marginPercent, 1e-999999999",
                "nonStandardClause, \"maybe\"",
                "nonStandardClause, 2",
                "dataAddendum, {}",
                "lines, {}",
                "lines[0], [null]",
                "lines[0].product, `[{\"product\": \" \", \"quantity\": 1, \"netUnitPrice\": 1}]`",
                "lines[0].product, `[{\"quantity\": 1, \"netUnitPrice\": 1}]`",
                "lines[0].quantity, `[{\"product\": \"P\", \"quantity\": 0, \"netUnitPrice\": 1}]`",
                "lines[0].quantity, `[{\"product\": \"P\", \"quantity\": 2.7, \"netUnitPrice\": 1}]`",
                "lines[0].quantity, `[{\"product\": \"P\", \"netUnitPrice\": 1}]`",
                "lines[0].netUnitPrice, `[{\"product\": \"P\", \"quantity\": 1, \"netUnitPrice\": -1}]`",
                "lines[0].netUnitPrice, `[{\"product\": \"P\", \"quantity\": 1}]`",
                "lines[0].price, `[{\"product\": \"P\", \"quantity\": 1, \"netUnitPrice\": 1, \"price\": 1}]`",
                "forecastCategory, \"HOPE\"",
                "nextStepDate, \"2018-02-30\"",
                "nextStepDate, \"15.01.2018\"",
                "nextStepDate, 20180115",
                "nextStepDate, \"+999999999-01-01\"",
                "obstacles[0].obstacle, [{}]",
                "obstacles[0].due, `[{\"obstacle\": \"Budget\", \"due\": \"2018-01-01\"}]`",
                "meddpicc.metrics, {\"metrics\": 4}",
                "meddpicc.champion, {\"champion\": -1}",
                "meddpicc.champion, {\"champion\": 1.5}",
                "meddpicc.luck, {\"luck\": 3}",
                "discount, 12",
            })
    void namesTheFieldThatCannotBeUsed(String field, String value) {
        var name = field.split("[.\\[]", 2)[0];

        assertThat(seller.preview(viewWith(name, value)).refusedFields()).containsExactly(field);
    }

    @Test
    void refusesDatesBeforeToday() {
        var past = LocalDate.EPOCH.toString();

        assertThat(seller.preview(ReviewScene.view("nextStepDate", past)).refusedFields())
                .containsExactly("nextStepDate");
    }

    @Test
    void refusesTextsThatAreTooLong() {
        var view = ReviewScene.view(
                "nextStep", "n".repeat(501),
                "sellerSituation", "s".repeat(4001),
                "clientPerspective", "c".repeat(4001));

        assertThat(seller.preview(view).refusedFields())
                .containsExactlyInAnyOrder("nextStep", "sellerSituation", "clientPerspective");
    }

    @Test
    void namesAllFieldsAtOnce() {
        var view = Map.of("largestLineDiscountPercent", 101, "acv", -1, "paymentTermsDays", 400);

        assertThat(seller.preview(view).refusedFields())
                .containsExactlyInAnyOrder("largestLineDiscountPercent", "acv", "paymentTermsDays");
    }

    @Test
    void namesTheFieldsOfARequestWithTheirPath() {
        var deal = scene.dealOf(ReviewScene.SELLER);

        assertThat(seller.submit(Map.of("view", Map.of("acv", -1))).refusedFields())
                .containsExactlyInAnyOrder("opportunityId", "requestId", "view.acv");
        assertThat(seller.submit("""
                        {"opportunityId": "%s", "requestId": "r", "view": {"billing": "WEEKLY"}}""".formatted(deal)).refusedFields()).containsExactly("view.billing");
        assertThat(seller.submit(Map.of("opportunityId", "x".repeat(101), "requestId", "r".repeat(101)))
                        .refusedFields())
                .containsExactlyInAnyOrder("opportunityId", "requestId");
    }

    @Test
    void namesTheFieldsOfADecision() {
        var id = scene.inReview(ReviewScene.SELLER);
        var vp = scene.as("vp");

        assertThat(vp.decide(id, Map.of()).refusedFields()).containsExactlyInAnyOrder("role", "decision");
        assertThat(vp.decide(id, "PRESIDENT", "APPROVE", null).refusedFields()).containsExactly("role");
        assertThat(vp.decide(id, "VP_SALES", "MAYBE", null).refusedFields()).containsExactly("decision");
        assertThat(vp.decide(id, "VP_SALES", "REJECT", null).refusedFields()).containsExactly("reasonCode");
        assertThat(vp.decide(id, "VP_SALES", "REJECT", "BECAUSE").refusedFields())
                .containsExactly("reasonCode");
        assertThat(vp.decide(id, Map.of("role", "VP_SALES", "decision", "APPROVE", "comment", "c".repeat(2001)))
                        .refusedFields())
                .containsExactly("comment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{\"acv\": 1,}", "{\"acv\": 01}"})
    void answersToWhatIsNotAnObjectOfJsonWithABadRequest(String body) {
        var answer = seller.preview(body);

        answer.expect(HttpStatus.BAD_REQUEST);
        assertThat(answer.headers().getContentType()).hasToString("application/problem+json");
    }

    @Test
    void answersToAnIdThatIsNoneWithABadRequest() {
        seller.show("none").expect(HttpStatus.BAD_REQUEST);
        seller.withdraw("none").expect(HttpStatus.BAD_REQUEST);
    }

    private static String viewWith(String name, String value) {
        var view = (ObjectNode) ReviewScene.json("""
                {"largestLineDiscountPercent": 8, "acv": 40000, "marginPercent": 70}""");
        view.remove(name);
        return view.toString().replaceFirst("\\{", "{\"%s\": %s, ".formatted(name, value));
    }
}
