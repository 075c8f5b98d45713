package io.salesops.flow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/** Camunda Tasklist, as somebody works in it. */
record Tasklist(Page page) {

    private static final String FORM = ".fjs-container";

    Tasklist show(String filter) {
        var list = page.locator(".task-filters").getByText(filter).first();
        lookAgainUntilThere(list);
        list.click();
        return this;
    }

    Locator card(String task) {
        return page.locator("li.task").filter(new Locator.FilterOptions().setHasText(task));
    }

    /** Looks again until the rules have been applied and the task is there. */
    Tasklist await(String task) {
        lookAgainUntilThere(card(task).first());
        return this;
    }

    private void lookAgainUntilThere(Locator what) {
        for (var attempt = 0; attempt < 30 && !appears(what); attempt++) {
            inTime(() ->
                    page.waitForResponse(answer -> answer.url().contains("/filter/") && answer.ok(), page::reload));
        }
    }

    private static boolean appears(Locator what) {
        return inTime(() -> what.waitFor(new Locator.WaitForOptions().setTimeout(3000)));
    }

    private static boolean inTime(Runnable wait) {
        try {
            wait.run();
            return true;
        } catch (TimeoutError e) {
            return false;
        }
    }

    /** Has the list with whatever is in it, so that what is not there can be told. */
    Tasklist loaded() {
        assertThat(page.locator("li.task")
                        .or(page.getByText("No task matching filters found"))
                        .first())
                .isVisible();
        return this;
    }

    Tasklist open(String task) {
        card(task).locator("a").first().click();
        assertThat(page.locator(FORM)).isVisible();
        return this;
    }

    Tasklist claim() {
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        return this;
    }

    Tasklist start(String process) {
        page.getByText("Start process").first().click();
        page.locator(".modal-content")
                .getByText(process, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(FORM)).isVisible();
        return this;
    }

    Tasklist fill(String label, String value) {
        var field = page.locator(FORM)
                .getByLabel(label)
                .and(page.locator("input:not([type=radio], [type=checkbox]), textarea"))
                .first();
        field.fill(value);
        field.blur();
        return this;
    }

    Tasklist select(String label, String option) {
        return select(0, label, option);
    }

    /** Chooses in one row of a list. */
    Tasklist select(int row, String label, String option) {
        page.locator(FORM)
                .locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .nth(row)
                .locator(".fjs-input-group")
                .click();
        page.locator(".fjs-dropdownlist-item").getByText(option, exactly()).click();
        return settled();
    }

    Tasklist choose(String option) {
        page.locator(FORM).getByText(option, exactly()).click();
        return settled();
    }

    Tasklist complete() {
        settled().page.locator("button:has-text('Complete')").click();
        return this;
    }

    Tasklist startNow() {
        settled().page.locator(".modal-content button:has-text('Start')").click();
        return this;
    }

    /** A notice covers the buttons below it until it is closed. */
    Tasklist closeNotice() {
        page.locator("[notifications-panel] .close:visible").first().click();
        return this;
    }

    /**
     * form-js hands a value over, and draws what depends on it, by a timer a moment after it was given; nothing tells
     * when. A later timer of the page itself comes after it, however busy the machine is.
     */
    private Tasklist settled() {
        page.evaluate(
                "() => new Promise(done => setTimeout(() => requestAnimationFrame(() => setTimeout(done)), 500))");
        return this;
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
