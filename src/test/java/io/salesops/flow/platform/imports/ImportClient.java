package io.salesops.flow.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Sends files over HTTP, as sales operations do. */
public class ImportClient {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final TestRestTemplate http;
    private final String source;

    public ImportClient(TestRestTemplate http, String source) {
        this(http, source, "ops");
    }

    ImportClient(TestRestTemplate http, String source, String userId) {
        this.http = http.withBasicAuth(userId, "demo");
        this.source = source;
    }

    public record Refusal(String detail, long total, List<ImportError> errors) {}

    public ImportResult accepted(String kind, Path file) {
        return read(post(kind, new FileSystemResource(file), false), HttpStatus.OK, ImportResult.class);
    }

    public ImportResult accepted(String kind, String csv) {
        return read(post(kind, csv, false), HttpStatus.OK, ImportResult.class);
    }

    ImportResult wouldBe(String kind, String csv) {
        return read(post(kind, csv, true), HttpStatus.OK, ImportResult.class);
    }

    public Refusal refused(String kind, String csv) {
        return refused(kind, csv.getBytes(StandardCharsets.UTF_8));
    }

    Refusal refused(String kind, byte[] csv) {
        return read(post(kind, named(kind, csv), false), HttpStatus.UNPROCESSABLE_ENTITY, Refusal.class);
    }

    ResponseEntity<String> post(String kind, String csv, boolean dryRun) {
        return post(kind, named(kind, csv.getBytes(StandardCharsets.UTF_8)), dryRun);
    }

    ResponseEntity<String> post(String kind, Resource file, boolean dryRun) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", file);
        form.add("dryRun", dryRun);
        return http.postForEntity(
                "/api/imports/{kind}?source={source}", new HttpEntity<>(form), String.class, kind, source);
    }

    private static Resource named(String kind, byte[] csv) {
        return new ByteArrayResource(csv) {
            @Override
            public String getFilename() {
                return kind + ".csv";
            }
        };
    }

    private static <T> T read(ResponseEntity<String> response, HttpStatusCode expected, Class<T> type) {
        assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(expected);
        try {
            return JSON.readValue(response.getBody(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
