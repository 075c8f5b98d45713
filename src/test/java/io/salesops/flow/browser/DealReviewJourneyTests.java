package io.salesops.flow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.SharedData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.LinkedMultiValueMap;

/** A real deal of the sample company, reviewed by its people in a real browser. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DealReviewJourneyTests {

    private static final String SELLER = "anna-snelling";
    private static final String MANAGER = "dustin-brinkmann";
    private static final String HER_DEAL = "055Z2OAS";
    private static final String CHANGED_DEAL = "Q9VC6GV0";
    private static final String ANOTHER_DEAL_OF_HERS = "0KRVN3V5";
    private static final String SOMEBODY_ELSES_DEAL = "HAXMC4IX";

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeAll
    void bringInTheSampleCompany() {
        load("people", "sales_teams");
        load("accounts", "accounts");
        load("products", "products");
        load("opportunities", "sales_pipeline");
        browser = Browser.open(port);
    }

    @AfterAll
    void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private void load(String kind, String file) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new FileSystemResource(SharedData.file("crm/" + file + ".csv")));
        var answer = http.withBasicAuth("ops", "demo")
                .postForEntity("/api/imports/" + kind + "?source=maven-crm", form, String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
    }

    @Test
    void sellerAsksManagerApprovesSellerSeesIt() {
        String review;
        try (var seller = browser.signedIn(SELLER)) {
            seller.goTo("/deals?q=" + HER_DEAL).screenshot("my-deals");
            seller.page().getByRole(AriaRole.BUTTON, named("Ask for review of")).click();
            assertThat(seller.page().locator("main")).containsText("Your turn: State the terms.");
            seller.page().getByText("Open it in Tasklist").click();
            var tasklist = new Tasklist(seller.page());
            assertThat(tasklist.card("State the terms")).containsText("Dontechi");
            assertThat(tasklist.card("State the terms")).containsText("USD 55");
            tasklist.fill("Largest line discount", "15")
                    .fill("Margin", "70")
                    .fill("Annual contract value", "10000")
                    .fill("Annual recurring revenue", "10000")
                    .fill("Payment terms", "30")
                    .select("Billing", "Yearly");
            seller.screenshot("state-the-terms");
            tasklist.complete();
            tasklist.await("Share deal view")
                    .open("Share deal view")
                    .fill("Where do you stand with this deal?", "The board decides on Friday.")
                    .fill("How does the client see it?", "They want one supplier; ${price} worries them.")
                    .select("Forecast category", "Commit");
            seller.screenshot("share-deal-view");
            tasklist.complete();
            assertThat(tasklist.card("Share deal view")).hasCount(0);
            seller.goTo("/deals?q=" + HER_DEAL);
            seller.page().locator("a.badge").click();
            review = seller.page().url().replaceAll(".*/", "");
        }
        validate(review, 4);
        try (var manager = browser.signedIn(MANAGER)) {
            var tasklist = manager.tasklist().await("Review the deal");
            assertThat(tasklist.card("Review the deal")).containsText("Dontechi");
            tasklist.open("Review the deal");
            assertThat(manager.page().locator(".fjs-container"))
                    .containsText("They want one supplier; ${price} worries them.");
            assertThat(manager.page().locator(".fjs-container")).containsText("One more client in the region.");
            manager.screenshot("review-the-deal");
            tasklist.choose("Approve").complete();
            assertThat(tasklist.card("Review the deal")).hasCount(0);
        }
        try (var seller = browser.signedIn(SELLER)) {
            seller.goTo("/deals?q=" + HER_DEAL);
            assertThat(seller.page().locator("table")).containsText("Approved");
            seller.page().locator("a.badge").click();
            assertThat(seller.page().locator("main")).containsText(MANAGER);
            seller.screenshot("approved-review");
            seller.page().locator("summary").click();
            seller.assertReadable();
        }
    }

    @Test
    void aReviewIsQuestionedChangedAndAskedAgainOnlyWhereNeeded() {
        var review = submitted(CHANGED_DEAL);
        try (var ops = browser.signedIn("ops")) {
            var tasklist = open(ops, review, "Validate the obstacles").claim();
            tasklist.select(0, "Does it hold?", "Questioned").fill("Your question to the seller", "Which budget?");
            confirm(tasklist, 1, 4);
            tasklist.fill("The essence for the approvers", "One more client in the region.");
            ops.screenshot("validate-the-obstacles");
            tasklist.complete();
            assertThat(tasklist.card("Validate the obstacles")).hasCount(0);
        }
        try (var seller = browser.visitor(390, 844).signIn(SELLER)) {
            var tasklist = open(seller, review, "Answer the questions");
            assertThat(seller.page().getByLabel("The question")).hasValue("Which budget?");
            tasklist.fill("Your answer", "The one of next year.")
                    .fill("The obstacle in new words", "No budget this year");
            seller.screenshot("answer-the-questions-phone");
            tasklist.complete();
        }
        validate(review, 1);
        try (var manager = browser.signedIn(MANAGER)) {
            var tasklist = open(manager, review, "Review the deal");
            assertThat(manager.page().locator(".fjs-container")).containsText("No budget this year");
            manager.screenshot("review-the-validated-deal");
            tasklist.choose("Approve").complete();
        }
        try (var finance = browser.signedIn("finance")) {
            open(finance, review, "Review the deal")
                    .claim()
                    .choose("Ask for a change")
                    .select("Main reason", "Payment terms")
                    .choose("The terms: price, payment, clauses")
                    .fill("Comment", "45 days, please.")
                    .complete();
        }
        try (var seller = browser.visitor(390, 844).signIn(SELLER)) {
            var tasklist = open(seller, review, "Revise the terms");
            assertThat(seller.page().locator(".fjs-container")).not().containsText("Ask for an exception");
            tasklist.choose("Change the terms").fill("Payment terms", "45");
            seller.screenshot("revise-the-terms-phone");
            tasklist.complete();
            await(review, "Review the deal");
            seller.goTo("/deal-reviews/" + review);
            assertThat(seller.page().locator("main")).containsText("Kept: nothing that this reviewer's rule tests");
            assertThat(seller.page().locator("td:has-text('Review the deal')")).hasCount(1);
            seller.assertReadable();
            seller.screenshot("changed-review-phone");
        }
        try (var finance = browser.signedIn("finance")) {
            var tasklist = open(finance, review, "Review the deal").claim();
            assertThat(finance.page().locator(".fjs-container")).containsText("You are asked again.");
            tasklist.choose("Approve").complete();
        }
        await(review, "APPROVED");
    }

    /** Terms for the manager and for finance, with an obstacle. */
    private String submitted(String deal) {
        var view = Map.of(
                "largestLineDiscountPercent", 15,
                "acv", 10_000,
                "arr", 25_000,
                "paymentTermsDays", 60,
                "marginPercent", 70,
                "sellerSituation", "The board decides on Friday.",
                "clientPerspective", "They want one supplier.",
                "obstacles", List.of(Map.of("obstacle", "No budget", "need", "A smaller first step")));
        var request = Map.of("opportunityId", deal, "requestId", UUID.randomUUID(), "view", view);
        var answer = http.withBasicAuth(SELLER, "demo").postForEntity("/api/deal-reviews", request, JsonNode.class);
        return Objects.requireNonNull(answer.getBody()).path("id").asText();
    }

    /** Operations confirm all that is left. */
    private void validate(String review, int statements) {
        try (var ops = browser.signedIn("ops")) {
            var tasklist = open(ops, review, "Validate the obstacles").claim();
            confirm(tasklist, 0, statements - 1);
            tasklist.fill("The essence for the approvers", "One more client in the region.")
                    .complete();
            assertThat(tasklist.card("Validate the obstacles")).hasCount(0);
        }
    }

    private static void confirm(Tasklist tasklist, int from, int to) {
        for (var row = from; row <= to; row++) {
            tasklist.select(row, "Does it hold?", "Confirmed");
        }
    }

    private Tasklist open(Browser.Visitor visitor, String review, String step) {
        await(review, step);
        visitor.goTo("/deal-reviews/" + review);
        visitor.page().getByText("Open it in Tasklist").click();
        return new Tasklist(visitor.page());
    }

    private void await(String review, String words) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> String.valueOf(
                        http.withBasicAuth("ops", "demo").getForObject("/api/deal-reviews/" + review, String.class))
                .contains('"' + words + '"'));
    }

    @Test
    void refusedFormSaysWhyAndKeepsTheTask() {
        try (var seller = browser.signedIn(SELLER)) {
            var tasklist = seller.tasklist().start("Deal review");
            tasklist.fill("Deal id", ANOTHER_DEAL_OF_HERS).startNow();
            assertThat(tasklist.card("State the terms").filter(containing("Hatfan")))
                    .isVisible();
            tasklist.card("State the terms")
                    .filter(containing("Hatfan"))
                    .locator("a")
                    .first()
                    .click();
            tasklist.fill("Largest line discount", "999");
            assertThat(seller.page().locator(".fjs-container")).containsText("maximum value of 100");
            seller.screenshot("refused-form");
            assertThat(tasklist.card("State the terms").filter(containing("Hatfan")))
                    .isVisible();
        }
    }

    @Test
    void sellerCannotAskForSomebodyElsesDeal() {
        try (var seller = browser.signedIn(SELLER)) {
            seller.tasklist()
                    .start("Deal review")
                    .fill("Deal id", SOMEBODY_ELSES_DEAL)
                    .startNow();
            assertThat(seller.page().locator(".modal-content"))
                    .containsText("There is no deal '" + SOMEBODY_ELSES_DEAL + "' that you can submit.");
            seller.screenshot("forbidden-deal");
            seller.goTo("/deal-reviews/00000000-0000-0000-0000-000000000000");
            assertThat(seller.page().locator("main")).containsText("not yours to see");
        }
    }

    @Test
    void signingOutOfTasklistSignsOutOfEverything() {
        try (var seller = browser.visitor(1280, 900).signIn(SELLER)) {
            seller.tasklist();
            seller.page().locator(".account .dropdown-toggle").click();
            seller.page().getByText("Log out").click();
            assertThat(seller.page().locator("h1")).hasText("Sign in");
            seller.goTo("/deals");
            assertThat(seller.page().locator("h1")).hasText("Sign in");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ops, /",
        "ops, /deals",
        "ops, /imports",
        "ops, /insights",
        "anna-snelling, /deals",
        "anna-snelling, /deals?q=nothing-like-it",
        "anna-snelling, /no-such-page"
    })
    void ownPagesHaveNoAxeViolation(String user, String path) {
        try (var visitor = browser.signedIn(user)) {
            visitor.goTo(path);
            visitor.assertReadable();
            visitor.page().setViewportSize(390, 844);
            visitor.assertReadable();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
