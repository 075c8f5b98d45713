package io.salesops.flow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.salesops.flow.ApplicationTest;
import java.net.URI;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From an invitation to a password of one's own, on the phone, in a real browser. */
@ApplicationTest
class AccountJourneyTests {

    private static final int PHONE = 390;

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Test
    void whoeverIsInvitedChoosesAPasswordAndSignsIn() {
        var user = identities.newUser("phone-recruit");
        user.setFirstName("Petra");
        user.setLastName("Phone");
        user.setEmail("petra.phone@example.com");
        user.setPassword("nobody knows this one");
        identities.saveUser(user);
        try (var browser = Browser.open(port);
                var admin = browser.visitor(PHONE, 844).signIn("admin");
                var recruit = browser.visitor(PHONE, 844)) {
            admin.goTo("/accounts?search=phone-recruit");
            admin.assertReadable();
            admin.screenshot("accounts-on-a-phone");
            admin.page().getByLabel("Invite phone-recruit").click();
            admin.assertReadable();
            var link = admin.page().getByLabel("Link to choose a password").inputValue();

            recruit.goTo("/account/first-password");
            recruit.assertReadable();
            recruit.goTo(URI.create(link).getPath());
            recruit.assertReadable();
            choose(recruit, "too short");
            assertThat(recruit.page().locator("main")).containsText("twelve characters");
            recruit.assertReadable();
            recruit.screenshot("choose-a-password-on-a-phone");
            choose(recruit, "seven horses at noon");

            assertThat(recruit.page().locator("main")).containsText("Your password is set");
            recruit.assertReadable();
            recruit.page().getByLabel("User").fill("phone-recruit");
            recruit.page().getByLabel("Password").fill("seven horses at noon");
            recruit.page().locator("main button").click();
            recruit.page().locator("nav").getByText("My account").click();
            assertThat(recruit.page().locator("h1")).hasText("My account");
            recruit.assertReadable();
        }
    }

    private static void choose(Browser.Visitor visitor, String password) {
        visitor.page().locator("#password").fill(password);
        visitor.page().locator("#repeated").fill(password);
        visitor.page().locator("main button").click();
    }
}
