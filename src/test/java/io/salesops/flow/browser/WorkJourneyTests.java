package io.salesops.flow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.salesops.flow.EngineRest.accepted;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import io.salesops.flow.platform.imports.ImportClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests, and the work of a team, in a real browser. */
@ApplicationTest
class WorkJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @ParameterizedTest
    @CsvSource({"phone, 390, 844", "desktop, 1280, 900"})
    void sellersSeeWhereARequestIsAndManagersRemindThem(String screen, int width, int height) {
        underReview(screen);
        try (var browser = Browser.open(port);
                var seller = browser.visitor(width, height).signIn(screen + "-seller");
                var manager = browser.visitor(width, height).signIn(screen + "-manager")) {
            seller.goTo("/deals");
            assertThat(seller.page().locator("main")).containsText("State the terms: Sia Seller");
            seller.assertReadable();
            seller.screenshot("deals-" + screen);

            seller.goTo("/requests");
            seller.assertReadable();
            seller.screenshot("requests-" + screen);
            seller.page().getByText("Deal review (Big deal)").first().click();
            assertThat(seller.page().locator(".diagram .waiting").first()).isVisible();
            seller.assertReadable();
            seller.screenshot("request-" + screen);

            manager.page().locator("nav").getByText("Work of the team").click();
            manager.page().getByLabel("State the terms").check();
            button(manager, "Take over").click();
            assertThat(manager.page().getByRole(AriaRole.STATUS)).containsText("0 of 1 done.");
            manager.assertReadable();
            manager.screenshot("work-" + screen);
            manager.page().getByLabel("State the terms").check();
            button(manager, "Remind").click();
            assertThat(manager.page().getByRole(AriaRole.STATUS)).containsText("1 of 1 done.");
        }
    }

    private static Locator button(Browser.Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private void underReview(String screen) {
        var imports = new ImportClient(http, "salesops");
        imports.accepted("people", """
                id,name,role,manager
                %1$s-manager,Max Manager,SALES_MANAGER,
                %1$s-seller,Sia Seller,SELLER,%1$s-manager
                """.formatted(screen));
        imports.accepted("opportunities", """
                id,name,owner,stage,amount,currency,closes_on
                DEAL-%1$s,Big deal,%1$s-seller,NEGOTIATION,300000,USD,2024-06-28
                """.formatted(screen));
        accepted(EngineRest.as(http, screen + "-seller")
                .start("deal-review", Map.of("opportunityId", "DEAL-" + screen)));
        await().atMost(Duration.ofMinutes(2)).until(() -> String.valueOf(
                        http.withBasicAuth(screen + "-seller", "demo").getForObject("/api/requests", String.class))
                .contains("State the terms"));
    }
}
