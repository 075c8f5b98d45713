package io.salesops.flow;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser without scripts, with cookies and an address of their own. */
public class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;
    private final String address;

    public Visitor(int port) {
        root = "http://localhost:" + port;
        address = "10.9.%d.%d".formatted(ADDRESSES.incrementAndGet() / 250, ADDRESSES.get() % 250 + 1);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends the form of a page, with the page's own token. */
    public HttpResponse<String> post(String page, String action, Map<String, String> fields) {
        var token = TOKEN.matcher(get(page).body());
        var body = "_csrf=" + (token.find() ? encoded(token.group(1)) : "")
                + fields.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining());
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends what Tasklist would, with the token that its API gave before. */
    public HttpResponse<String> putJson(String path, String body) {
        var token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .PUT(BodyPublishers.ofString(body)));
    }

    /** Tells whether it worked. */
    public boolean signIn(String user, String password) {
        var answer = post("/login", "/login", Map.of("username", user, "password", password));
        return !location(answer).contains("error");
    }

    public boolean isSignedIn() {
        return get("/account").statusCode() == 200;
    }

    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : root + path))
                .header("Accept", path.contains("/api/") ? "application/json" : "text/html")
                .header("X-Forwarded-For", address);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
