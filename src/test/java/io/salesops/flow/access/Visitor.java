package io.salesops.flow.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody at both doors: as a client who signs each request, and in a browser after signing in. */
class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern FOR_CLIENTS = Pattern.compile("/(api|engine-rest|actuator|v3)(/.*)?");
    private static final String BOUNDARY = "----file";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String server;
    private final @Nullable String userId;
    private String token = "";

    private Visitor(int port, @Nullable String userId) {
        this.server = "http://localhost:" + port;
        this.userId = userId;
    }

    static Visitor anonymous(int port) {
        return new Visitor(port, null);
    }

    static Visitor signedIn(int port, String userId) {
        var visitor = new Visitor(port, userId);
        visitor.takeToken("/login");
        visitor.send("POST", "/login", "username=%s&password=demo".formatted(userId));
        visitor.takeToken("/");
        visitor.send("GET", "/camunda/app/tasklist/default/", "");
        return visitor;
    }

    private void takeToken(String page) {
        var found = TOKEN.matcher(send("GET", page, "").body());
        if (!found.find()) {
            throw new IllegalStateException("%s cannot sign in".formatted(userId));
        }
        token = found.group(1);
    }

    HttpResponse<String> send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(server + path.replace(" ", "%20")))
                .header("Accept", "text/html, application/json, */*");
        if (FOR_CLIENTS.matcher(path).matches() && userId != null) {
            request.header("Authorization", "Basic " + credentials());
        }
        if (!"GET".equals(method)) {
            request.header("X-CSRF-TOKEN", token).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        }
        write(request, method, body);
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void write(HttpRequest.Builder request, String method, String body) {
        if (body.isEmpty()) {
            request.method(method, BodyPublishers.noBody());
        } else if (body.startsWith("{") || body.startsWith("[")) {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        } else if (body.startsWith("file:")) {
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .method(method, BodyPublishers.ofString(file(body.substring("file:".length()))));
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .method(method, BodyPublishers.ofString(body));
        }
    }

    private static String file(String content) {
        return """
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="file.csv"\r
                Content-Type: text/csv\r
                \r
                %2$s\r
                --%1$s--\r
                """.formatted(BOUNDARY, content);
    }

    private String credentials() {
        return Base64.getEncoder().encodeToString((userId + ":demo").getBytes(StandardCharsets.UTF_8));
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findAny()
                .orElse("none");
    }
}
