package io.salesops.flow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.salesops.flow.EngineRest.accepted;
import static io.salesops.flow.EngineRest.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A new hire of the demo company, from the accepted offer to the end of probation, by its people in a real browser. */
class OnboardingJourneyTests extends DemoJourney {

    private final LocalDate start =
            LocalDate.now(ZoneOffset.UTC).plusWeeks(3).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Test
    @Order(1)
    void hrEntersWhoAcceptedTheOffer() {
        try (var hr = browser.signedIn("hr")) {
            var tasklist = hr.tasklist()
                    .start("Bring a new hire on board")
                    .fill("Name", "Nick Newhire")
                    .fill("E-mail", "newhire@example.com")
                    .select("Role", "Seller")
                    .fill("Start date", typed(start))
                    .fill("Team", "Demo")
                    .fill("Region", "US")
                    .fill("Manager", "manager");
            hr.screenshot("register-new-hire");
            tasklist.startNow();
            complete(hr, "My group", "Prepare contract and payroll", "onboarding-task");
        }
    }

    @Test
    @Order(2)
    void hrMovesTheStartAndEverythingOpenMovesAlong() {
        try (var hire = browser.signedIn("newhire");
                var hr = browser.signedIn("hr")) {
            var planned =
                    hire.goTo("/first-90-days").page().locator("ol.days li").allInnerTexts();
            hr.tasklist()
                    .start("Move a start date")
                    .fill("New hire", "newhire@example.com")
                    .fill("New start date", typed(start.plusWeeks(1)))
                    .startNow();
            assertThat(hr.page().locator(".modal-content")).hasCount(0);
            hire.goTo("/first-90-days");
            assertThat(hire.page().locator("main"))
                    .containsText(start.plusWeeks(1).format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.US)));
            assertThat(hire.page().locator("ol.days li").allInnerTexts())
                    .hasSameSizeAs(planned)
                    .doesNotContainAnyElementsOf(planned);
        }
    }

    private static String typed(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US));
    }

    @Test
    @Order(3)
    void everybodyPreparesTheFirstDay() {
        try (var it = browser.signedIn("it")) {
            complete(it, "My group", "Laptop and headset", "equipment-task");
            var tasklist = take(it, "My group", "Create the account by hand");
            it.screenshot("account-by-hand");
            it.page().getByLabel("The account exists").check();
            tasklist.complete();
            assertThat(tasklist.card("Create the account by hand")).hasCount(0);
        }
        try (var mentor = browser.signedIn("mentor")) {
            mentor.goTo("/notices");
            assertThat(mentor.page().locator("main")).containsText("You are the mentor of Nick Newhire");
            complete(mentor, "My work", "Three client meetings", "mentor-task");
        }
        try (var hire = browser.signedIn("newhire")) {
            hire.goTo("/notices");
            assertThat(hire.page().locator("main")).containsText("Welcome, Nick Newhire");
            hire.screenshot("welcome-notice");
        }
    }

    @Test
    @Order(4)
    void managerConfirmsTheFirstDay() {
        timeComes("new-hire-onboarding");
        try (var manager = browser.signedIn("manager")) {
            var tasklist = take(manager, "My work", "Confirm the first day");
            manager.screenshot("confirm-first-day");
            tasklist.choose("Yes, the work has begun").complete();
            assertThat(tasklist.card("Confirm the first day")).hasCount(0);
        }
    }

    @Test
    @Order(5)
    void trainerRecordsAFailedAndAPassedAttempt() {
        try (var trainer = browser.signedIn("trainer")) {
            take(trainer, "My group", "Our products")
                    .fill("Result (%)", "60")
                    .fill("Anything to add?", "Mixed up the editions.")
                    .complete();
            assertThat(trainer.page().locator(".fjs-container")).hasCount(0);
            var tasklist = take(trainer, "My group", "Our products");
            assertThat(trainer.page().locator(".fjs-container")).containsText("Mixed up the editions.");
            trainer.screenshot("training-result");
            tasklist.fill("Result (%)", "85").complete();
            assertThat(tasklist.card("Our products")).hasCount(0);
        }
    }

    @Test
    @Order(6)
    void managerAndNewHireCheckInUnseenByTheOther() {
        timeComes("onboarding-check-in");
        try (var manager = browser.signedIn("manager")) {
            var tasklist = take(manager, "My work", "Answer as the manager");
            answer(
                    tasklist,
                    "Knows what is expected",
                    "Learns what the work asks for",
                    "Has found a place in the team");
            tasklist.fill("In your own words", "Nick asks good questions.");
            manager.screenshot("check-in-of-the-manager");
            tasklist.complete();
            assertThat(tasklist.card("Answer as the manager")).hasCount(0);
        }
        try (var hire = browser.signedIn("newhire")) {
            hire.goTo("/first-90-days");
            assertThat(hire.page().locator("main")).containsText("Your turn");
            var tasklist = take(hire, "My work", "Answer as the new hire");
            assertThat(hire.page().locator("body")).not().containsText("Nick asks good questions.");
            answer(
                    tasklist,
                    "I know what is expected of me",
                    "I learn what my work asks for",
                    "I have found my place in the team");
            hire.screenshot("check-in-of-the-new-hire");
            tasklist.complete();
            assertThat(tasklist.card("Answer as the new hire")).hasCount(0);
        }
    }

    private static void answer(Tasklist tasklist, String... questions) {
        for (var question : questions) {
            tasklist.select(question, "Mostly");
        }
    }

    @Test
    @Order(7)
    void managerConfirmsTheNewHireAtTheEndOfProbation() {
        finish("trainer", "taskDefinitionKey=userTask_recordTheTrainingResult", Map.of("score", 90));
        finish(
                "mentor",
                "taskDefinitionKey=userTask_completeTheOnboardingTask&assignee=mentor",
                Map.of("outcome", "DONE"));
        finish(
                "manager",
                "taskDefinitionKey=userTask_completeTheOnboardingTask&assignee=manager",
                Map.of("outcome", "DONE"));
        timeComes("new-hire-onboarding");
        try (var manager = browser.signedIn("manager")) {
            var tasklist = take(manager, "My work", "Confirm the new hire");
            assertThat(manager.page().locator(".fjs-container")).containsText("Certified and on track.");
            manager.screenshot("confirm-new-hire");
            tasklist.choose("Yes, confirm").complete();
            assertThat(tasklist.card("Confirm the new hire")).hasCount(0);
        }
    }

    @Test
    @Order(8)
    void pagesTellWhatBecameOfTheNewHire() {
        try (var hr = browser.signedIn("hr")) {
            hr.goTo("/new-hires");
            hr.assertReadable();
            hr.screenshot("new-hires");
            hr.page().getByText("Nick Newhire").click();
            assertThat(hr.page().locator("main")).containsText("Confirmed");
            assertThat(hr.page().locator("main")).containsText("Mia Mentor");
            hr.assertReadable();
            hr.screenshot("new-hire");
        }
        try (var hire = browser.visitor(390, 844).signIn("newhire")) {
            hire.goTo("/first-90-days");
            assertThat(hire.page().locator("main")).containsText("Welcome for good");
            assertThat(hire.page().locator("main")).containsText("Mia Mentor");
            hire.assertReadable();
            hire.screenshot("first-90-days");
        }
    }

    @Test
    @Order(9)
    void aHireWhoWithdrawsLeavesNoTaskBehind() {
        accepted(engine("hr")
                .start(
                        "new-hire-onboarding",
                        Map.of(
                                "name", "Wanda",
                                "email", "wanda@example.com",
                                "role", "SELLER",
                                "startDate", start.toString(),
                                "team", "Demo",
                                "region", "US",
                                "managerId", "manager")));
        var laptop = "processVariables=newHireName_eq_Wanda,itemReference_eq_laptop";
        await().until(() -> !found(laptop).isEmpty());
        finish("it", laptop, Map.of("outcome", "DONE"));
        try (var manager = browser.signedIn("manager");
                var hr = browser.signedIn("hr");
                var it = browser.signedIn("it")) {
            manager.tasklist().await("Wanda");
            hr.tasklist()
                    .start("Withdraw a new hire")
                    .fill("New hire", "wanda@example.com")
                    .fill("Why?", "Another offer")
                    .startNow();
            assertThat(hr.page().locator(".modal-content")).hasCount(0);
            var tasklist = take(it, "My group", "Take back: Laptop and headset");
            it.screenshot("undo-by-hand");
            it.page().getByLabel("It is done").check();
            tasklist.complete();
            await().until(() -> {
                finish("it", "taskDefinitionKey=userTask_undoByHand", Map.of("undoneByHand", true));
                return json(engine("admin")
                                .get("/process-instance?processDefinitionKey=effect-undo")
                                .getBody())
                        .isEmpty();
            });
            assertThat(tasklist.card("Wanda")).hasCount(0);
            assertThat(manager.tasklist().loaded().card("Wanda")).hasCount(0);

            hr.goTo("/new-hires").page().getByText("Wanda").click();
            var main = hr.page().locator("main");
            assertThat(main).containsText("This person does not come");
            assertThat(main).not().containsText("still to be taken back");
            hr.assertReadable();
            hr.screenshot("withdrawn-hire");
        }
    }

    private void complete(Browser.Visitor visitor, String list, String item, String screenshot) {
        var tasklist = take(visitor, list, item);
        visitor.screenshot(screenshot);
        tasklist.choose("It is done").complete();
        assertThat(tasklist.card(item)).hasCount(0);
    }
}
