package io.salesops.flow.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** A visitor with a browser window of their own. */
    Visitor visitor(int width, int height) {
        var context = browser.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height));
        return new Visitor(context, context.newPage());
    }

    Visitor signedIn(String user) {
        return visitor(1280, 900).signIn(user);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    final class Visitor implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;

        private Visitor(BrowserContext context, Page page) {
            this.context = context;
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

        Visitor screenshot(String name) {
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
            return this;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
