package io.salesops.flow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium where there is one, else the one that Playwright fetches. */
final class Browser implements AutoCloseable {

    private static final List<Path> KNOWN_PLACES = List.of(
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"));
    private static final Path SCREENSHOTS = Path.of(System.getProperty("screenshots", "target/screenshots"));

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String address;
    private final Map<String, BrowserContext> profiles = new HashMap<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser, String address) {
        this.playwright = playwright;
        this.browser = browser;
        this.address = address;
    }

    static Browser open(int port) {
        Assumptions.assumeFalse(Boolean.getBoolean("skipBrowserTests"), "skipped: -DskipBrowserTests");
        var installed = KNOWN_PLACES.stream().filter(Files::isExecutable).findFirst();
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        try {
            return new Browser(
                    playwright, playwright.chromium().launch(options(installed)), "http://localhost:" + port);
        } catch (PlaywrightException e) {
            playwright.close();
            throw new IllegalStateException(
                    "No browser could be started. Install Chromium (Debian: apt-get install chromium), or leave the"
                            + " browser out with -DskipBrowserTests.",
                    e);
        }
    }

    private static LaunchOptions options(Optional<Path> installed) {
        var options = new LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run"));
        installed.ifPresent(options::setExecutablePath);
        return options;
    }

    /** A visitor whom nobody knows yet, with a window of that size. */
    Visitor visitor(int width, int height) {
        return new Visitor(context(width, height).newPage());
    }

    /** Somebody in a new window, who has signed in once and whose browser keeps what it has loaded. */
    Visitor signedIn(String user) {
        return new Visitor(profiles.computeIfAbsent(user, this::profile).newPage());
    }

    private BrowserContext profile(String user) {
        var context = context(1280, 900);
        try (var visitor = new Visitor(context.newPage())) {
            visitor.signIn(user);
        }
        return context;
    }

    private BrowserContext context(int width, int height) {
        return browser.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    final class Visitor implements AutoCloseable {

        private final Page page;

        private Visitor(Page page) {
            this.page = page;
        }

        Page page() {
            return page;
        }

        Visitor signIn(String user) {
            goTo("/login");
            page.getByLabel("User").fill(user);
            page.getByLabel("Password").fill("demo");
            page.locator("main button").click();
            page.waitForURL(address + "/");
            return this;
        }

        Visitor goTo(String path) {
            page.navigate(address + path);
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
            return this;
        }

        Tasklist tasklist() {
            goTo("/camunda/app/tasklist/default/");
            return new Tasklist(page);
        }

        /** Nothing that axe minds, and nothing that has to be moved sideways. */
        void assertReadable() {
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                    .as(page.url())
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("no sideways scrolling on %s", page.url())
                    .isEqualTo(true);
        }

        Visitor screenshot(String name) {
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
            return this;
        }

        @Override
        public void close() {
            page.close();
        }
    }
}
