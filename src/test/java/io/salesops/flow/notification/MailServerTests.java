package io.salesops.flow.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.salesops.flow.ApplicationProcess;
import io.salesops.flow.platform.database.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The application with a mail server, set as an administrator sets it. */
class MailServerTests {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final String database = TestDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database));

    @Test
    void whatWaitsLeavesByItselfAndTheApplicationOutlivesTheServer() throws IOException {
        server.start();
        try (var application = new ApplicationProcess(settings())) {
            var http = application.http().withBasicAuth("admin", "demo");
            var profile = RequestEntity.put("/engine-rest/user/admin/profile")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("id", "admin", "email", "ada@example.com"));
            assertThat(http.exchange(profile, String.class).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
            post("sent");
            assertThat(server.waitForIncomingEmail(Duration.ofSeconds(20).toMillis(), 1))
                    .as(() -> reason("sent"))
                    .isTrue();
            await().atMost(Duration.ofMinutes(1)).until(() -> isSent("sent")); // the server's word has arrived too

            server.stop();
            post("waits");
            await().atMost(Duration.ofMinutes(1)).until(() -> reason("waits").contains("Connection refused"));
            assertThat(application.http().getForObject("/actuator/health", String.class))
                    .contains("\"status\":\"UP\"");
            assertMeasured(http);
        } finally {
            server.stop();
        }
    }

    private Map<String, String> settings() {
        return Map.of(
                "SPRING_DATASOURCE_URL", database,
                "SALESOPS_ADMIN_PASSWORD", "demo",
                "SALESOPS_NOTIFICATION_INTERVAL", "200ms",
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", Integer.toString(server.getSmtp().getPort()));
    }

    private static void assertMeasured(TestRestTemplate http) {
        assertThat(http.getForObject("/actuator/prometheus", String.class))
                .contains("salesops_notices{state=\"waiting\"} 1.0")
                .contains("salesops_notices{state=\"failed\"} 0.0");
    }

    private void post(String key) {
        jdbc.sql("""
                        insert into notification
                          (id, key, recipient, subject, body, created_at, state, next_attempt_at)
                        values (gen_random_uuid(), :key, 'admin', 'Subject', 'Text', now(), 'WAITING', now())""").param("key", key).update();
    }

    private boolean isSent(String key) {
        return jdbc.sql("select state = 'SENT' from notification where key = :key")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private String reason(String key) {
        return jdbc.sql("select coalesce(last_error, '') from notification where key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }
}
