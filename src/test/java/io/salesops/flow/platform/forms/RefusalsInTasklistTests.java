package io.salesops.flow.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Through the door of browsers, which have a session. */
@ApplicationTest
class RefusalsInTasklistTests {

    private static final String API = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void peopleReadTheReasonAlone() throws Exception {
        repository
                .createDeployment()
                .name("refusals")
                .enableDuplicateFiltering(true)
                .addClasspathResource("models/ask-for-it.bpmn")
                .addClasspathResource("models/ask-for-it.form")
                .deploy();
        signIn();

        var answer = post("/process-definition/key/ask-for-it/submit-form", "{\"variables\": {}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"message\":\"Subject (subject) is required\"");
    }

    @Test
    void peopleReadThatATaskIsDone() throws Exception {
        signIn();

        var answer = post("/task/gone/submit-form", "{\"variables\": {}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no task 'gone'.");
    }

    private void signIn() throws IOException, InterruptedException {
        var page = send(request("/login")).body();
        var token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=admin&password=demo&_csrf=" + token)));
        send(request(API + "/task"));
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(API + path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofString(body)));
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
