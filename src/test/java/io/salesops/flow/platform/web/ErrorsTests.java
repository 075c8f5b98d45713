package io.salesops.flow.platform.web;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people and clients are told when a request gets nowhere. */
@ApplicationTest
class ErrorsTests {

    @LocalServerPort
    int port;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "*/*"})
    void clientsWithoutALoginAreToldHowToSignIn(String accepted) throws Exception {
        var answer = send(request("/api/insights/pipeline").header("Accept", accepted));
        assertProblem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Basic"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/insights/pipeline, 403",
        "/api/nothing-here, 404",
        "/api/deal-reviews/not-an-id, 400",
        "/api/imports/people, 405",
        "/api/insights;a=b/pipeline, 400",
        "/api//insights, 400",
        "//api/insights, 400"
    })
    void clientsGetAProblem(String path, int status) throws Exception {
        assertProblem(send(as("seller", request(path))), status);
    }

    @Test
    void multipartWithoutABoundaryIsTheClientsMistake() throws Exception {
        var upload = request("/api/imports/people")
                .header("Content-Type", "multipart/form-data")
                .POST(BodyPublishers.ofString("id,name\n"));
        var answer = send(as("ops", upload));
        assertProblem(answer, 400);
        assertThat(answer.body()).contains("boundary");
    }

    @ParameterizedTest
    @CsvSource({
        "/deal-reviews/not-an-id, 404, does not exist",
        "/imports/not-an-id, 404, does not exist",
        "/nothing-here, 404, does not exist",
        "/deals?page=abc, 400, cannot be understood",
        "/deals;a=b, 400, cannot be understood"
    })
    void peopleGetAPageThatSaysWhoseMistakeItWas(String path, int status, String text) throws Exception {
        signIn("ops");
        var answer = send(request(path).header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>That did not work</h1>", text);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":" + status, "\"detail\":")
                .doesNotContain("\"instance\":\"/error\"");
    }

    private void signIn(String user) throws IOException, InterruptedException {
        var page = send(request("/login")).body();
        var token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + user + "&password=demo&_csrf=" + token)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpRequest.Builder as(String user, HttpRequest.Builder request) {
        var credentials = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        return request.header("Authorization", "Basic " + credentials);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
