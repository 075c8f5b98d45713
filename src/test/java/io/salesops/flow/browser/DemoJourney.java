package io.salesops.flow.browser;

import io.salesops.flow.ApplicationProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A walk through the demo, which runs in a JVM of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class DemoJourney {

    @SuppressWarnings("NullAway.Init")
    ApplicationProcess application;

    @SuppressWarnings("NullAway.Init")
    Browser browser;

    @BeforeAll
    void startTheDemo(@TempDir Path folder) throws IOException {
        application = new ApplicationProcess(
                Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "demo",
                        "SALESOPS_DATA_DIRECTORY",
                        folder.resolve("data").toString()),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1");
        application.awaitDemoPipeline();
        browser = Browser.open(application.port());
    }

    @AfterAll
    void stopTheDemo() {
        if (browser != null) {
            browser.close();
        }
        if (application != null) {
            application.close();
        }
    }
}
