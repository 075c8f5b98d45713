package io.salesops.flow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.onboarding.StoredHire;
import io.salesops.flow.platform.imports.ImportClient;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An onboarding as HR and the new hire see it, in a real browser. */
@ApplicationTest
class NewHireJourneyTests {

    private static final int PHONE = 390;

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identities;

    @Autowired
    Clock clock;

    private StoredHire scene;

    @BeforeEach
    void acceptNora() {
        var imports = new ImportClient(http, "salesops");
        imports.accepted("people", "id,name,role\npage-boss,Bea Boss,SALES_MANAGER\npage-mentor,Mo Mentor,SELLER\n");
        var start = LocalDate.now(clock).minusDays(20);
        scene = new StoredHire(jdbc, start)
                .ledBy("page-boss")
                .mentoredBy("page-mentor")
                .inState("STARTED")
                .item("TASK", "contract", "Prepare contract and payroll", "hr", -10, "DONE")
                .item("EQUIPMENT", "laptop", "Laptop and headset, ready to use", "it", -4, "DONE")
                .item("MILESTONE", "pitch", "Presents our offer alone", "mentor", 45, "OPEN")
                .checkIn(14, "DONE")
                .answered(14, "MANAGER", "Asks good questions".repeat(20))
                .answered(14, "NEW_HIRE", "A friendly team")
                .supported(14, "A desk on Monday")
                .checkIn(30, "OPEN")
                .checkIn(60, "OPEN");
        imports.accepted("people", "id,name,role\n%s,Nora Newcomer,SELLER\n".formatted(scene.userId()));
        identities.createMembership(scene.userId(), "new-hires");
        imports.accepted(
                "opportunities",
                "id,name,owner,stage,amount,currency,closes_on\nWIN-%1$s,Deal,%1$s,WON,100,USD,%2$s\n"
                        .formatted(scene.userId(), start.plusDays(12)));
    }

    @Test
    void hrFollowsAnOnboardingAndTheNewHireTheFirst90Days() {
        try (var browser = Browser.open(port);
                var hr = browser.visitor(1280, 900).signIn("hr");
                var phone = browser.visitor(PHONE, 844).signIn(scene.userId())) {
            hr.page().locator("nav").getByText("New hires").click();
            assertThat(hr.page().locator("h1")).hasText("New hires");
            hr.assertReadable();
            hr.goTo("/new-hires/" + scene.id);
            var main = hr.page().locator("main");
            assertThat(main).containsText("12 days");
            assertThat(main).containsText("Bea Boss");
            assertThat(main).containsText("Laptop and headset");
            assertThat(main).containsText("A desk on Monday");
            hr.assertReadable();
            hr.page().setViewportSize(PHONE, 844);
            hr.assertReadable();

            phone.page().locator("nav").getByText("My first 90 days").click();
            assertThat(phone.page().locator("h1")).hasText("My first 90 days");
            assertThat(phone.page().locator("ol.days")).containsText("Check-in after 30 days");
            assertThat(phone.page().locator("ul.days")).containsText("Prepare contract and payroll");
            assertThat(phone.page().locator("dl.facts")).containsText("Mo Mentor");
            assertThat(phone.page().locator("main")).containsText("A friendly team");
            phone.assertReadable();
        }
    }
}
