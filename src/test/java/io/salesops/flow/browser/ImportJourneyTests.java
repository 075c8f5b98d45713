package io.salesops.flow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.salesops.flow.ApplicationTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Operations bring in a file on the page, in a real browser. */
@ApplicationTest
class ImportJourneyTests {

    private static final String HEADER = "id,name,list_price,currency\n";

    @LocalServerPort
    int port;

    @Test
    void operationsSeeWhatIsWrongCorrectItAndAreDone() {
        try (var browser = Browser.open(port);
                var ops = browser.signedIn("ops")) {
            ops.goTo("/imports");
            send(ops.page(), HEADER + "journey-1,Journey,a lot,USD\n");
            assertThat(ops.page().locator("table")).containsText("is not a number such as 1200.50");
            assertThat(ops.page().locator("main")).containsText("One error found.");
            ops.screenshot("refused-import");
            assertUsableOnAPhone(ops);

            ops.page().getByText("Import another file").click();
            send(ops.page(), HEADER + "journey-1,Journey,1200,USD\n");
            assertThat(ops.page().locator("main")).containsText("All 1 rows are in.");
            assertThat(ops.page()).hasURL(Pattern.compile(".*/imports/[0-9a-f-]{36}"));
            assertUsableOnAPhone(ops);
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInPlainWords() {
        try (var browser = Browser.open(port);
                var ops = browser.signedIn("ops")) {
            ops.goTo("/imports");
            // Over the limit by a little; Playwright itself takes no more than 50 MB at once.
            ops.page().evaluate("""
                    () => {
                      const files = new DataTransfer();
                      files.items.add(new File([new Uint8Array(65 * 1024 * 1024)], 'large.csv'));
                      document.getElementById('file').files = files.files;
                    }""");
            ops.page().locator("main button").click();
            assertThat(ops.page().getByRole(AriaRole.ALERT)).containsText("The file is too large.");
        }
    }

    private static void send(Page page, String csv) {
        page.getByLabel("What the file holds").selectOption("products");
        page.getByLabel("Where it comes from").selectOption("salesops");
        page.getByLabel("File (CSV, UTF-8)")
                .setInputFiles(new FilePayload("products.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.locator("main button").click();
    }

    private static void assertUsableOnAPhone(Browser.Visitor visitor) {
        var before = visitor.page().viewportSize();
        visitor.page().setViewportSize(390, 844);
        visitor.assertReadable();
        visitor.page().setViewportSize(before.width, before.height);
    }
}
