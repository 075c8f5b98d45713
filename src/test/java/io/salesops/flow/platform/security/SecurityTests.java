package io.salesops.flow.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With real requests: who gets in by which door. */
@ApplicationTest
class SecurityTests {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/process-definition",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/api/deal-reviews/00000000-0000-0000-0000-000000000000",
                "/api/insights/pipeline",
                "/api/nothing-here",
                "/actuator/metrics",
                "/actuator/prometheus",
                "/actuator/env",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default"
            })
    void clientsWithoutALoginAreRefused(String path) throws Exception {
        assertThat(send(request(path)).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/deals",
                "/imports",
                "/insights",
                "/notices",
                "/camunda/app/tasklist/default/",
                "/nothing-here"
            })
    void browsersWithoutALoginAreSentToSignIn(String path) throws Exception {
        var answer = send(request(path).header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/login", "/assets/app.css", "/webjars/picocss__pico/css/pico.min.css"})
    void healthAndSignInAreForEverybody(String path) throws Exception {
        assertThat(send(request(path)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "admin, /actuator/metrics, 200",
        "ops, /actuator/prometheus, 403",
        "seller, /actuator/metrics, 403",
        "ops, /engine-rest/process-definition, 200",
        "ops, /engine-rest/engine, 200"
    })
    void metricsAreForAdministrators(String user, String path, int status) throws Exception {
        assertThat(send(as(user, request(path))).statusCode()).isEqualTo(status);
    }

    @Test
    void wrongPasswordIsRefusedAndLocksNobodyOut() throws Exception {
        for (var attempt = 0; attempt < 6; attempt++) {
            assertThat(send(request("/api/nothing-here").header("Authorization", basic("ops", "wrong")))
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(send(as("ops", request("/engine-rest/engine"))).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/app/admin/default/setup/"})
    void engineSetUpIsClosedToEverybody(String path) throws Exception {
        assertThat(send(post(path, "{}")).statusCode()).isIn(302, 401, 403);
        signIn("admin");
        assertThat(send(post(path, "{}")).statusCode()).isEqualTo(403);
    }

    @Test
    void formsWithoutATokenAreRefused() throws Exception {
        signIn("seller");
        assertThat(send(post("/deals/D-1/review", "requestId=00000000-0000-0000-0000-000000000001"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void oneSignInOpensOurPagesAndTheEnginesApplications() throws Exception {
        signIn("seller");
        assertThat(send(request("/deals")).statusCode()).isEqualTo(200);
        assertThat(send(request("/camunda/app/tasklist/default/")).statusCode()).isEqualTo(200);
        assertThat(send(request("/camunda/api/admin/auth/user/default")).body()).contains("\"userId\":\"seller\"");
    }

    @Test
    void rightsEndWhenTheyAreTakenNotWhenTheSessionEnds() throws Exception {
        identities.createMembership("hr", "sales-ops");
        signIn("hr");
        assertThat(send(request("/imports")).statusCode()).isEqualTo(200);

        identities.deleteMembership("hr", "sales-ops");

        assertThat(send(request("/imports")).statusCode()).isEqualTo(403);
    }

    @Test
    void sessionsDoNotOpenTheDoorOfClients() throws Exception {
        signIn("admin");
        assertThat(send(request("/engine-rest/engine")).statusCode()).isEqualTo(401);
    }

    @Test
    void sessionChangesAtSignInAndCookiesAreHidden() throws Exception {
        var before = send(request("/login")).headers().firstValue("Set-Cookie").orElse("");
        var after = signIn("seller").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(after).contains("HttpOnly").contains("SameSite=Lax").isNotEqualTo(before);
    }

    @Test
    void pagesSayWhatABrowserMayLoad() throws Exception {
        var headers = send(request("/login")).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'self'").contains("frame-ancestors 'none'"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "/camunda/lib/deps.js,         no-cache",
        "/webjars/htmx.org/dist/htmx.min.js, no-cache",
        "/camunda/app/tasklist/default/, 'no-cache, no-store, max-age=0, must-revalidate'",
        "/deals,                       'no-cache, no-store, max-age=0, must-revalidate'"
    })
    void browsersKeepProgramsAndNothingElse(String path, String caching) throws Exception {
        signIn("seller");
        var answer = send(request(path));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly(caching);
    }

    private HttpResponse<String> signIn(String user) throws IOException, InterruptedException {
        var page = send(request("/login")).body();
        var token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var answer = send(post("/login", "username=" + user + "&password=demo&_csrf=" + token));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest.Builder post(String path, String form) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private static HttpRequest.Builder as(String user, HttpRequest.Builder request) {
        return request.header("Authorization", basic(user, "demo"));
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
