package io.salesops.flow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.platform.time.FiscalQuarter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The targets of the demo company, from the opening to the appeal, by its people in a real browser. */
class TargetJourneyTests extends DemoJourney {

    private static final String QUARTER = quarter(1);
    private static final String LATER = quarter(2);

    private static String quarter(int ahead) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return new FiscalQuarter(today.getYear(), today.get(IsoFields.QUARTER_OF_YEAR))
                .plus(ahead)
                .toString();
    }

    @Test
    @Order(1)
    void operationsOpenTheQuarterAndChangeANumber() {
        try (var ops = browser.signedIn("ops")) {
            var tasklist = ops.tasklist()
                    .start("Set the targets of a quarter")
                    .fill("Quarter", QUARTER)
                    .fill("Growth (%)", "20")
                    .fill("Over-assignment (%)", "15")
                    .fill("Objective of the quarter", "Win back retail")
                    .fill("Note on the market", "New prices in the second month; ${names} stay names.");
            ops.screenshot("open-targets");
            tasklist.startNow();
            tasklist.show("My group")
                    .await("Review the targets")
                    .open("Review the targets")
                    .claim();
            assertThat(ops.page().locator(".fjs-container")).containsText("Plan");
            ops.screenshot("review-targets");
            tasklist.choose("Change the number of one seller")
                    .fill("Seller", "mentor")
                    .fill("New number", "50000")
                    .select("The others", "Keep their numbers")
                    .complete();
            assertThat(tasklist.card("Review the targets")).hasCount(0);
            ops.tasklist()
                    .show("My group")
                    .await("Review the targets")
                    .open("Review the targets")
                    .claim();
            assertThat(ops.page().locator(".fjs-container")).containsText("assigned to nobody");
            tasklist.choose("Send the numbers to the managers, who allocate within the total of their team")
                    .complete();
            assertThat(tasklist.card("Review the targets")).hasCount(0);
        }
    }

    @Test
    @Order(2)
    void managerChangesNumbersWithinTheTotal() {
        try (var manager = browser.signedIn("manager")) {
            var tasklist = manager.tasklist().await("Allocate the team target").open("Allocate the team target");
            tasklist.choose("I change them");
            var numbers = manager.page().locator(".fjs-form-field-number input");
            var seller = Long.parseLong(numbers.nth(1).inputValue());
            numbers.nth(0).fill("60000");
            numbers.nth(0).blur();
            tasklist.complete();
            assertThat(manager.page().locator("body")).containsText("10,000 too much");
            tasklist.closeNotice();
            numbers.nth(1).fill(String.valueOf(seller - 10_000));
            numbers.nth(1).blur();
            manager.screenshot("allocate-team-target");
            tasklist.complete();
            assertThat(tasklist.card("Allocate the team target")).hasCount(0);
        }
    }

    @Test
    @Order(3)
    void oneSellerContestsAndTheOtherAccepts() {
        try (var seller = browser.signedIn("seller")) {
            var tasklist = seller.tasklist().await("Agree the target").open("Agree the target");
            assertThat(seller.page().locator(".fjs-container")).containsText("New prices in the second month");
            assertThat(seller.page().locator(".fjs-container")).containsText("over-assignment");
            tasklist.choose("I propose another number")
                    .fill("The number you propose", "150000")
                    .select("Main reason", "A client left")
                    .fill("What shows it?", "Alder left in May; <b>nobody</b> replaced them.");
            seller.screenshot("agree-target");
            tasklist.complete();
            assertThat(tasklist.card("Agree the target")).hasCount(0);
        }
        try (var mentor = browser.signedIn("mentor")) {
            var tasklist = mentor.tasklist().await("Agree the target").open("Agree the target");
            tasklist.choose("I accept the number").complete();
            assertThat(tasklist.card("Agree the target")).hasCount(0);
        }
    }

    @Test
    @Order(4)
    void managerSettlesWithTheSellersWordsInView() {
        try (var manager = browser.signedIn("manager")) {
            var tasklist = manager.tasklist().await("Settle the target").open("Settle the target");
            assertThat(manager.page().locator(".fjs-container"))
                    .containsText("Alder left in May; <b>nobody</b> replaced them.");
            tasklist.choose("Accept the seller's number").fill("Why", "True, and we have nobody for it yet.");
            manager.screenshot("settle-target");
            tasklist.complete();
            assertThat(tasklist.card("Settle the target")).hasCount(0);
        }
    }

    @Test
    @Order(5)
    void leadershipSendsOneTeamBackAndThenApproves() {
        try (var leader = browser.signedIn("cro")) {
            var tasklist = approval(leader);
            assertThat(leader.page().locator(".fjs-container")).containsText("Alder left in May");
            leader.screenshot("approve-targets");
            tasklist.choose("Send back")
                    .choose("One team")
                    .select("Team", "Demo")
                    .fill("What has to change?", "Look at Alder's market once more.");
            tasklist.complete();
            assertThat(tasklist.card("Approve the targets")).hasCount(0);
        }
        try (var manager = browser.signedIn("manager")) {
            var tasklist = manager.tasklist().await("Allocate the team target").open("Allocate the team target");
            assertThat(manager.page().locator(".fjs-container")).containsText("Look at Alder's market once more.");
            tasklist.choose("The numbers are right").complete();
            assertThat(tasklist.card("Allocate the team target")).hasCount(0);
        }
        try (var leader = browser.signedIn("cro")) {
            var tasklist = approval(leader);
            tasklist.choose("Approve and publish");
            var reason = leader.page().getByLabel("Why is it right to stay below the plan?");
            if (reason.isVisible()) {
                tasklist.fill("Why is it right to stay below the plan?", "The market shrank.");
            }
            tasklist.complete();
            assertThat(tasklist.card("Approve the targets")).hasCount(0);
        }
    }

    private static Tasklist approval(Browser.Visitor leader) {
        return leader.tasklist()
                .show("My group")
                .await("Approve the targets")
                .open("Approve the targets")
                .claim();
    }

    @Test
    @Order(6)
    void sellersAcknowledgeOrAppealAndLeadershipDecides() {
        try (var mentor = browser.signedIn("mentor")) {
            var tasklist = mentor.tasklist().await("Acknowledge the target").open("Acknowledge the target");
            mentor.screenshot("acknowledge-target");
            tasklist.choose("I have taken note of the number").complete();
            assertThat(tasklist.card("Acknowledge the target")).hasCount(0);
        }
        try (var seller = browser.signedIn("seller")) {
            var tasklist = seller.tasklist().await("Acknowledge the target").open("Acknowledge the target");
            tasklist.choose("I appeal against it: leadership decides")
                    .fill("The number that would be right", "120000")
                    .select("Main reason", "A client left")
                    .fill("What shows it?", "Birch left as well.")
                    .complete();
            assertThat(tasklist.card("Acknowledge the target")).hasCount(0);
        }
        try (var leader = browser.signedIn("vp")) {
            var tasklist = leader.tasklist()
                    .show("My group")
                    .await("Decide the appeal")
                    .open("Decide the appeal")
                    .claim();
            assertThat(leader.page().locator(".fjs-container")).containsText("Birch left as well.");
            leader.screenshot("decide-appeal");
            tasklist.choose("Grant the seller's number")
                    .fill("Why", "Two clients are enough.")
                    .complete();
            assertThat(tasklist.card("Decide the appeal")).hasCount(0);
        }
        try (var seller = browser.signedIn("seller")) {
            seller.goTo("/targets");
            assertThat(seller.page().locator("main")).containsText("120,000");
            assertThat(seller.page().locator("main")).containsText("Two clients are enough.");
            seller.screenshot("my-target");
            seller.assertReadable();
        }
    }

    @Test
    @Order(7)
    void versionsAreReadAndTheirFilesFetchedOnEveryScreen() {
        for (var width : new int[] {1280, 390}) {
            try (var ops = browser.visitor(width, 900).signIn("ops")) {
                ops.goTo("/targets");
                ops.page().getByText(QUARTER).click();
                assertThat(ops.page().locator("main")).containsText("Published versions");
                ops.assertReadable();
                ops.screenshot("published-quarter-" + width);
                var file = ops.page().waitForDownload(() -> ops.page()
                        .getByLabel("CSV file of version 2 of " + QUARTER)
                        .click());
                assertThat(file.suggestedFilename()).isEqualTo("targets-version-2.csv");
                ops.page().getByText("Sam Seller").last().click();
                assertThat(ops.page().locator("main")).containsText("Birch left as well.");
                ops.assertReadable();
                ops.screenshot("published-target-" + width);
            }
            try (var finance = browser.visitor(width, 900).signIn("finance")) {
                finance.goTo("/targets");
                assertThat(finance.page().getByLabel("Excel file of version 1 of " + QUARTER))
                        .isVisible();
                finance.assertReadable();
            }
        }
    }

    @Test
    @Order(8)
    void theGridChangesManyNumbersAtOnce() {
        var json = new HttpHeaders();
        json.setContentType(MediaType.APPLICATION_JSON);
        var opened = application
                .http()
                .withBasicAuth("ops", "demo")
                .postForEntity(
                        "/api/target-cycles",
                        new HttpEntity<>(
                                Map.of(
                                        "requestId",
                                        "later",
                                        "quarter",
                                        LATER,
                                        "growthPercent",
                                        10,
                                        "overAssignmentPercent",
                                        10),
                                json),
                        JsonNode.class)
                .getBody();
        var id = Objects.requireNonNull(opened).path("id").asText();
        try (var ops = browser.signedIn("ops")) {
            ops.tasklist()
                    .show("My group")
                    .await("Review the targets")
                    .open("Review the targets")
                    .claim();
            ops.page().getByText("open the grid").click();
            assertThat(ops.page().locator("h1")).containsText(LATER);
            for (var path : List.of("/target-cycles/" + id + "/grid", "/target-cycles/" + id, "/targets", "/notices")) {
                ops.goTo(path);
                ops.assertReadable();
                ops.screenshot(path.endsWith("grid") ? "target-grid" : "target-page");
            }
        }
    }
}
