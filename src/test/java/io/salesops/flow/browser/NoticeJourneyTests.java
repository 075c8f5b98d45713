package io.salesops.flow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices on the phone, in a real browser. */
@ApplicationTest
class NoticeJourneyTests {

    private static final int PHONE = 390;

    @LocalServerPort
    int port;

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theRecipientReadsThemAndOperationsWhyNothingWasMailed() {
        var unbroken = "x".repeat(100);
        transaction.executeWithoutResult(status -> notifications.post(new Notice(
                "mentor", "journey", "Your target " + unbroken, "Line one\nLine two " + unbroken, "/deals")));
        try (var browser = Browser.open(port);
                var mentor = browser.visitor(PHONE, 844).signIn("mentor");
                var ops = browser.visitor(PHONE, 844).signIn("ops")) {
            mentor.page().locator("nav").getByText("Notices").click();
            assertThat(mentor.page().locator("h1")).hasText("My notices");
            mentor.assertReadable();
            mentor.page().getByLabel("Open: Your target").first().click();
            assertThat(mentor.page()).hasURL(Pattern.compile(".*/deals"));

            ops.goTo("/notices");
            assertThat(ops.page().locator("main")).containsText("No mail server is configured");
            ops.assertReadable();
            ops.page().getByLabel("Which ones").selectOption("FAILED");
            assertThat(ops.page()).hasURL(Pattern.compile(".*state=FAILED"));
        }
    }
}
