package io.salesops.flow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A tool of the demo company, from the wish for it to the pilot that decides, by its people in a real browser. */
class ToolJourneyTests extends DemoJourney {

    private static final String WISH = "Call recording";

    @Test
    @Order(1)
    void aSellerAsksForATool() {
        try (var seller = browser.signedIn("seller")) {
            var tasklist = seller.tasklist()
                    .start("Adopt a tool")
                    .fill("The tool in a few words", WISH)
                    .fill("What is the problem?", "Notes of calls take an hour a day")
                    .fill("What is to be better afterwards?", "Notes are written by themselves")
                    .fill("How will that show?", "Hours a week for notes")
                    .fill("How many people need it?", "2")
                    .fill("Expected cost a year", "5000");
            seller.screenshot("request-tool");
            tasklist.startNow();
            assertThat(seller.page().locator(".modal-content")).hasCount(0);
        }
    }

    @Test
    @Order(2)
    void operationsNameCandidatesAndWhoScoresThem() {
        try (var ops = browser.signedIn("ops")) {
            var tasklist = take(ops, "My group", "Name the candidates");
            tasklist.fill("Tool", "Earshot")
                    .fill("Supplier", "Earshot Ltd")
                    .fill("What it does for us", "Writes the notes of calls")
                    .fill("Cost a year", "4800")
                    .select("Used at least", "Weekly");
            fillAll(ops, "Evaluator", List.of("trainer", "it"));
            ops.screenshot("name-the-candidates");
            tasklist.complete();
            assertThat(tasklist.card("Name the candidates")).hasCount(0);
        }
    }

    @Test
    @Order(3)
    void peopleOfTwoTeamsScoreAndSecurityReviews() {
        for (var evaluator : List.of("trainer", "it")) {
            try (var visitor = browser.signedIn(evaluator)) {
                var tasklist = take(visitor, "My work", "Score the candidates");
                for (var criterion : List.of("Fit", "Integration", "Security", "Usability", "Cost")) {
                    tasklist.fill(criterion, "8");
                }
                visitor.screenshot("score-the-candidates");
                tasklist.complete();
                assertThat(tasklist.card("Score the candidates")).hasCount(0);
            }
        }
        try (var security = browser.signedIn("security")) {
            var tasklist = take(security, "My group", "Review the security");
            tasklist.select("Verdict", "Passed").fill("Link to the evidence", "https://example.com/soc2");
            security.screenshot("review-the-security");
            tasklist.complete();
            assertThat(tasklist.card("Review the security")).hasCount(0);
        }
    }

    @Test
    @Order(4)
    void aCohortTriesTheToolAndIsTrained() {
        try (var ops = browser.signedIn("ops")) {
            var tasklist = take(ops, "My group", "Plan the pilot");
            tasklist.fill("Owner", "ops")
                    .fill("Last day", typed(LocalDate.now(ZoneOffset.UTC).plusWeeks(6)));
            fillAll(ops, "User id", List.of("seller", "mentor"));
            tasklist.fill("Stop below this adoption (%)", "50").fill("What else stops the pilot?", "Clients who mind");
            ops.screenshot("plan-the-pilot");
            tasklist.complete();
            assertThat(tasklist.card("Plan the pilot")).hasCount(0);
        }
        try (var trainer = browser.signedIn("trainer")) {
            for (var person : List.of("Sam Seller", "Mia Mentor")) {
                var tasklist = take(trainer, "My group", person);
                tasklist.fill("Result (%)", "90");
                trainer.screenshot("tool-training");
                tasklist.complete();
                assertThat(tasklist.card(person)).hasCount(0);
            }
        }
    }

    @Test
    @Order(5)
    void theCohortAnswersAndNobodyUsedIt() {
        timeComes("tool-pilot");
        for (var person : List.of("seller", "mentor")) {
            try (var visitor = browser.signedIn(person)) {
                var tasklist = take(visitor, "My work", "Answer the survey");
                for (var sentence : List.of(
                        "I know why we use it",
                        "I want to use it",
                        "I know how to use it",
                        "I can do my work with it",
                        "Using it pays off, and others see that")) {
                    tasklist.fill(sentence, "2");
                }
                visitor.screenshot("answer-the-survey");
                tasklist.complete();
                assertThat(tasklist.card("Answer the survey")).hasCount(0);
            }
        }
    }

    @Test
    @Order(6)
    void operationsStopThePilotAndTheRegisterSaysSo() {
        try (var ops = browser.signedIn("ops")) {
            var tasklist = take(ops, "My group", "Decide on the pilot");
            tasklist.choose("Stop: everything done for the pilot is undone").fill("Why?", "Nobody used it");
            ops.screenshot("decide-on-the-pilot");
            tasklist.complete();
            assertThat(tasklist.card("Decide on the pilot")).hasCount(0);

            ops.goTo("/tools").page().getByText("Earshot").first().click();
            assertThat(ops.page().locator("main")).containsText("Nobody used it");
            ops.assertReadable();
            ops.screenshot("tool");
            ops.page().setViewportSize(390, 844);
            ops.assertReadable();
            ops.screenshot("tool-on-a-phone");
            ops.goTo("/tools");
            ops.assertReadable();
            ops.screenshot("tools-on-a-phone");
        }
    }

    /** The same field of each row of a list. */
    private static void fillAll(Browser.Visitor visitor, String label, List<String> values) {
        var fields = visitor.page().locator(".fjs-container").getByLabel(label);
        for (var i = 0; i < values.size(); i++) {
            fields.nth(i).fill(values.get(i));
            fields.nth(i).blur();
        }
    }

    private static String typed(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US));
    }
}
