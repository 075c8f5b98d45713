package io.salesops.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** The engine's REST API as one person sees it, as Camunda Modeler and other clients use it. */
public record EngineRest(TestRestTemplate http) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static EngineRest as(TestRestTemplate anonymous, String user) {
        return new EngineRest(anonymous.withBasicAuth(user, "demo"));
    }

    public ResponseEntity<String> get(String path) {
        return http.getForEntity("/engine-rest" + path, String.class);
    }

    public ResponseEntity<String> post(String path, Object body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.postForEntity("/engine-rest" + path, new HttpEntity<>(body, headers), String.class);
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

    /** Completes a task as Tasklist does. */
    public ResponseEntity<String> complete(String taskId, Map<String, Object> answers) {
        return post("/task/%s/submit-form".formatted(taskId), Map.of("variables", variables(answers)));
    }

    /** Starts a process as Tasklist does. */
    public ResponseEntity<String> start(String process, Map<String, Object> answers) {
        return post(
                "/process-definition/key/%s/submit-form".formatted(process), Map.of("variables", variables(answers)));
    }

    public static void accepted(ResponseEntity<String> response) {
        assertThat(response.getStatusCode().is2xxSuccessful())
                .as("%s", response)
                .isTrue();
    }

    /** The plain message of a refused form. */
    public static String refused(ResponseEntity<String> response) {
        assertThat(response.getStatusCode()).as("%s", response).isEqualTo(HttpStatus.BAD_REQUEST);
        return json(response.getBody()).path("message").asText();
    }

    public static JsonNode json(@Nullable String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> variables(Map<String, Object> answers) {
        var variables = new HashMap<String, Object>();
        answers.forEach((name, value) -> variables.put(
                name,
                value instanceof List || value instanceof Map
                        ? Map.of("value", JSON.valueToTree(value).toString(), "type", "Json")
                        : variable(value)));
        return variables;
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
