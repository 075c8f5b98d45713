package io.salesops.flow;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.ResourceAccessException;

/** The application in a process of its own, so that its memory can be limited and it can be killed. */
public class ApplicationProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);

    private final Process process;
    private final int port;
    private final TestRestTemplate http;

    /** On a database of one's own, with the account {@code admin}. */
    public static ApplicationProcess on(String databaseUrl, String... jvmOptions) throws IOException {
        return new ApplicationProcess(
                Map.of("SPRING_DATASOURCE_URL", databaseUrl, "SALESOPS_ADMIN_PASSWORD", "demo"), jvmOptions);
    }

    public ApplicationProcess(Map<String, String> settings, String... jvmOptions) throws IOException {
        port = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ProcessBuilder(java);
        command.command().addAll(List.of(jvmOptions));
        command.command().add("io.salesops.flow.SalesOpsFlowApplication");
        var environment = command.environment();
        environment.put("CLASSPATH", System.getProperty("java.class.path"));
        environment.putAll(settings);
        environment.put("SERVER_PORT", Integer.toString(port));
        command.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "application-process.log").toFile());
        process = command.start();
        http = new TestRestTemplate(new RestTemplateBuilder().rootUri("http://localhost:" + port));
        await().atMost(START).pollInterval(Duration.ofSeconds(1)).until(this::isUp);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean isUp() {
        try {
            return http.getForEntity("/actuator/health", String.class)
                    .getStatusCode()
                    .is2xxSuccessful();
        } catch (ResourceAccessException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** The deals of the demo come in after the start. */
    public void awaitDemoPipeline() {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> http.withBasicAuth("admin", "demo")
                        .getForEntity("/api/insights/pipeline?source=demo", String.class)
                        .toString()
                        .contains("\"stages\":[{"));
    }

    public TestRestTemplate http() {
        return http;
    }

    public long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
