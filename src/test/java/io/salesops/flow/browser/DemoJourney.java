package io.salesops.flow.browser;

import static io.salesops.flow.EngineRest.accepted;
import static io.salesops.flow.EngineRest.json;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationProcess;
import io.salesops.flow.EngineRest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A walk through the demo, which runs in a JVM of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class DemoJourney {

    @SuppressWarnings("NullAway.Init")
    ApplicationProcess application;

    @SuppressWarnings("NullAway.Init")
    Browser browser;

    @SuppressWarnings("NullAway.Init")
    Path data;

    @BeforeAll
    void startTheDemo(@TempDir Path folder) throws IOException {
        data = folder.resolve("data");
        application = new ApplicationProcess(
                Map.of("SPRING_PROFILES_ACTIVE", "demo", "SALESOPS_DATA_DIRECTORY", data.toString()),
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

    static Tasklist take(Browser.Visitor visitor, String list, String task) {
        var tasklist = visitor.tasklist().show(list).await(task).open(task);
        return list.equals("My group") ? tasklist.claim() : tasklist;
    }

    /** Lets the next timer of a process go off. */
    void timeComes(String process) {
        var admin = engine("admin");
        var jobs = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> json(admin.get("/job?timers=true&sortBy=jobDueDate&sortOrder=asc&processDefinitionKey="
                                        + process)
                                .getBody()),
                        found -> !found.isEmpty());
        accepted(admin.post("/job/%s/execute".formatted(jobs.get(0).path("id").asText()), Map.of()));
    }

    /** The database of the demo, for what only many days would do otherwise. */
    JdbcClient database() throws IOException {
        var port = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .get(3);
        return JdbcClient.create(
                new DriverManagerDataSource("jdbc:postgresql://localhost:%s/salesops?user=postgres".formatted(port)));
    }

    /** Completes whatever a search finds, as somebody. */
    void finish(String user, String search, Map<String, Object> answers) {
        found(search)
                .forEach(task -> accepted(engine(user).complete(task.path("id").asText(), answers)));
    }

    JsonNode found(String search) {
        return json(engine("admin").get("/task?" + search).getBody());
    }

    EngineRest engine(String user) {
        return EngineRest.as(application.http(), user);
    }
}
