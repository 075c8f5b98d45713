package io.salesops.flow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.salesops.flow.EngineRest.accepted;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import io.salesops.flow.platform.imports.ImportClient;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Absences on the phone, in a real browser. */
@ApplicationTest
class AbsenceJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Test
    void managersSeeWhoIsAwayAndEndWhatIsNotSo() {
        new ImportClient(http, "salesops").accepted("people", """
                id,name,role,manager
                phone-boss,Pia Phone,SALES_MANAGER,
                phone-away,Aldo Away,SELLER,phone-boss
                """);
        var today = LocalDate.now(ZoneOffset.UTC);
        accepted(EngineRest.as(http, "phone-boss")
                .start(
                        "absence-note",
                        Map.of(
                                "person",
                                "phone-away",
                                "firstDay",
                                today.plusDays(7).toString(),
                                "backOn",
                                today.plusDays(14).toString(),
                                "substitute",
                                "phone-boss")));
        try (var browser = Browser.open(port);
                var boss = browser.visitor(390, 844).signIn("phone-boss")) {
            boss.page().locator("nav").getByText("Absences").click();
            assertThat(boss.page().locator("main")).containsText("Aldo Away");
            boss.assertReadable();
            boss.screenshot("absences-on-a-phone");

            boss.page().getByLabel("Back, or not away: Aldo Away").click();

            assertThat(boss.page().locator("main")).containsText("No absence is noted");
            boss.assertReadable();
        }
    }
}
