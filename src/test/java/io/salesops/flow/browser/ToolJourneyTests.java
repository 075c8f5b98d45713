package io.salesops.flow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.salesops.flow.EngineRest.accepted;
import static org.awaitility.Awaitility.await;

import io.salesops.flow.platform.imports.ImportClient;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A tool of the demo company, from the wish for it to its end, by its people in a real browser. */
class ToolJourneyTests extends DemoJourney {

    private static final String WISH = "Call recording";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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

    /** What the first wish has shown in the browser goes over the API here, up to the decision on its pilot. */
    @Test
    @Order(7)
    void aSmallWishGoesTheFastPathThroughItsPilot() {
        var today = LocalDate.now(ZoneOffset.UTC);
        accepted(engine("seller")
                .start(
                        "tool-adoption",
                        Map.of(
                                "requestTitle", "Proposals",
                                "problem", "Proposals look different each time",
                                "outcome", "They look alike",
                                "measure", "Hours for a proposal",
                                "peopleConcerned", 3,
                                "expectedCost", 1200)));
        finishNext(
                "ops",
                "userTask_nameTheCandidates",
                Map.of(
                        "candidates",
                        List.of(Map.of(
                                "name", "Quill",
                                "supplier", "Quill Ltd",
                                "purpose", "Designs proposals",
                                "annualCost", 1200,
                                "rhythm", "WEEKLY"))));
        finishNext(
                "security",
                "userTask_reviewTheSecurity",
                Map.of(
                        "reviews",
                        List.of(Map.of("name", "Quill", "verdict", "PASSED", "evidence", "https://example.com/soc2"))));
        finishNext(
                "ops",
                "userTask_planThePilot",
                Map.of(
                        "pilotOwner",
                        "ops",
                        "cohort",
                        List.of(Map.of("person", "seller"), Map.of("person", "mentor")),
                        "endDate",
                        today.plusWeeks(4).toString(),
                        "minimumPercent",
                        50,
                        "stopDefinition",
                        "Proposals get worse"));
        finishNext("trainer", "userTask_recordTheToolTraining", Map.of("score", 95), 2);
        used("seller", "mentor");
        timeComes("tool-pilot");
        answerTheSurvey("seller", "mentor");
        finishNext("ops", "userTask_decideOnThePilot", Map.of("answer", "ROLL_OUT", "reason", "Everybody uses it"));
    }

    @Test
    @Order(8)
    void operationsRollItOutAndTheSponsorAnnouncesIt() {
        var today = LocalDate.now(ZoneOffset.UTC);
        try (var ops = browser.signedIn("ops")) {
            var tasklist = take(ops, "My group", "Record the contract");
            tasklist.fill("Cost a year", "1200")
                    .fill("Licences", "5")
                    .fill("From", typed(today.minusMonths(11)))
                    .fill("Until", typed(today.plusMonths(1)))
                    .fill("Last day for notice", typed(today.plusWeeks(2)))
                    .fill("Goes on by so many months when nobody ends it", "12");
            ops.screenshot("record-the-contract");
            tasklist.complete();
            assertThat(tasklist.card("Record the contract")).hasCount(0);

            take(ops, "My group", "Plan the waves")
                    .fill("Sponsor", "manager")
                    .fill("Wave", "1")
                    .select("Team", "Demo")
                    .fill("Goes live on", typed(today));
            ops.screenshot("plan-the-waves");
            tasklist.complete();
            assertThat(tasklist.card("Plan the waves")).hasCount(0);
        }
        try (var sponsor = browser.signedIn("manager")) {
            var tasklist = take(sponsor, "My work", "Announce the tool");
            tasklist.fill("Your announcement", "Proposals in half the time");
            sponsor.screenshot("announce-the-tool");
            tasklist.complete();
            assertThat(tasklist.card("Announce the tool")).hasCount(0);
        }
        try (var trainer = browser.signedIn("trainer")) {
            var tasklist = take(trainer, "My group", "Mona Manager");
            tasklist.fill("Result (%)", "80").complete();
            assertThat(tasklist.card("Mona Manager")).hasCount(0);
        }
    }

    @Test
    @Order(9)
    void whoeverDoesNotUseItIsHelped() throws IOException {
        timeComes("tool-measurement");
        database().sql("update tool_wave set live_on = live_on - 59").update();
        theUseIsMeasured();
        theUseIsMeasured();
        try (var trainer = browser.signedIn("trainer")) {
            var tasklist = take(trainer, "My group", "Help the people");
            tasklist.fill("What was done?", "A training of an hour for everybody");
            trainer.screenshot("help-the-people");
            tasklist.complete();
            assertThat(tasklist.card("Help the people")).hasCount(0);
        }
    }

    @Test
    @Order(10)
    void itsOwnerRenewsTheContractForFewerLicences() {
        try (var ops = browser.signedIn("ops")) {
            var tasklist = take(ops, "My work", "Review the contract");
            tasklist.choose("Keep fewer licences: whoever does not use theirs is asked")
                    .fill("How many licences are kept?", "3")
                    .fill("Why?", "Three people need it");
            ops.screenshot("review-the-contract");
            tasklist.complete();
            assertThat(tasklist.card("Review the contract")).hasCount(0);
        }
    }

    @Test
    @Order(11)
    void leadershipRetiresItAndFinanceEndsTheContract() {
        try (var leader = browser.signedIn("cro")) {
            var tasklist = leader.tasklist()
                    .start("Retire a tool")
                    .fill("Tool", "Quill")
                    .fill("Why?", "We use another one");
            leader.screenshot("retire-a-tool");
            tasklist.startNow();
            assertThat(leader.page().locator(".modal-content")).hasCount(0);
        }
        try (var finance = browser.signedIn("finance")) {
            var tasklist = take(finance, "My group", "Quill");
            finance.page().getByLabel("It is done").check();
            tasklist.fill("What was done?", "Notice was given");
            finance.screenshot("end-the-contract");
            tasklist.complete();
            assertThat(tasklist.card("Quill")).hasCount(0);

            finance.goTo("/tools").page().getByText("Quill").first().click();
            assertThat(finance.page().locator("main")).containsText("We use another one");
            finance.assertReadable();
            finance.screenshot("a-retired-tool");
        }
    }

    private void theUseIsMeasured() {
        answerTheSurvey("seller", "mentor", "manager");
        timeComes("tool-measurement");
    }

    private void answerTheSurvey(String... people) {
        for (var person : people) {
            finishNext(
                    person,
                    "userTask_answerTheSurvey&assignee=" + person,
                    Map.of("awareness", 5, "desire", 5, "knowledge", 2, "ability", 4, "reinforcement", 4));
        }
    }

    /** What these people did with the tool today. */
    private void used(String... people) {
        var rows = Arrays.stream(people)
                .map(person -> "quill,%s,%s,5".formatted(person, LocalDate.now(ZoneOffset.UTC)))
                .collect(Collectors.joining("\n"));
        new ImportClient(application.http(), "salesops")
                .accepted("tool-usage", "tool,user,day,actions\n" + rows + "\n");
    }

    private void finishNext(String user, String task, Map<String, Object> answers) {
        finishNext(user, task, answers, 1);
    }

    /** Completes tasks of that kind, as soon as there are as many. */
    private void finishNext(String user, String task, Map<String, Object> answers, int count) {
        var search = "taskDefinitionKey=" + task;
        await().atMost(PATIENCE).until(() -> found(search).size() == count);
        finish(user, search, answers);
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
