package io.salesops.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** The engine's REST API as one person sees it, as Camunda Modeler and other clients use it. */
public record EngineRest(TestRestTemplate http) {

    public static EngineRest as(TestRestTemplate anonymous, String user) {
        return new EngineRest(anonymous.withBasicAuth(user, "demo"));
    }

    public ResponseEntity<String> get(String path) {
        return http.getForEntity("/engine-rest" + path, String.class);
    }

    public ResponseEntity<String> post(String path, Object body) {
        return http.postForEntity("/engine-rest" + path, body, String.class);
    }

    public ResponseEntity<String> send(HttpMethod method, String path, Object body) {
        return http.exchange("/engine-rest" + path, method, new HttpEntity<>(body), String.class);
    }

    /** What Camunda Modeler does. */
    public ResponseEntity<String> deploy(Path... files) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("deployment-name", "from-modeler");
        parts.add("deployment-source", "Camunda Modeler");
        for (var file : files) {
            parts.add(file.getFileName().toString(), part(file));
        }
        return http.postForEntity("/engine-rest/deployment/create", parts, String.class);
    }

    /** A variable as the API takes it. */
    public static Map<String, Object> variable(Object value) {
        return Map.of("value", value);
    }

    private static ByteArrayResource part(Path file) {
        try {
            return new ByteArrayResource(Files.readAllBytes(file)) {
                @Override
                public String getFilename() {
                    return file.getFileName().toString();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
