package io.salesops.flow.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.OK;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

@ApplicationTest
class ModelChecksTests {

    private static final Path BAD_MODELS = Path.of("src/test/resources/bad-models");
    private static final Path MODELS = Path.of("src/test/resources/models");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ObjectMapper json;

    static Stream<String[]> badModels() throws IOException {
        return Files.readAllLines(BAD_MODELS.resolve("findings.txt")).stream().map(line -> line.split(" \\| ", 2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badModels")
    void refusesTheModelByName(String file, String finding) throws IOException {
        var before = deployments();

        var answer = EngineRest.as(http, "ops").deploy(BAD_MODELS.resolve(file));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(BAD_REQUEST);
        assertThat(message(answer)).contains(file).contains(finding);
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void knowsWhatToExpectOfEveryBadModel() throws IOException {
        try (var files = Files.list(BAD_MODELS)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(file -> !file.equals("findings.txt")))
                    .containsExactlyInAnyOrderElementsOf(
                            badModels().map(line -> line[0]).toList());
        }
    }

    @Test
    void tellsEveryFindingAtOnceAndStoresNothing() throws IOException {
        var before = deployments();

        var answer = EngineRest.as(http, "ops")
                .deploy(
                        MODELS.resolve("good-form.form"),
                        BAD_MODELS.resolve("unknown-form.bpmn"),
                        BAD_MODELS.resolve("script-input.dmn"),
                        BAD_MODELS.resolve("file-picker.form"));

        assertThat(message(answer).lines().skip(1)).hasSize(3);
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void acceptsGoodModelsFromOperationsAndAdministratorsOnly() {
        Path[] models = {
            MODELS.resolve("good.bpmn"), MODELS.resolve("good-form.form"), MODELS.resolve("good-decision.dmn")
        };
        for (var person : new String[] {"seller", "manager", "cro"}) {
            assertThat(EngineRest.as(http, person).deploy(models).getStatusCode())
                    .isEqualTo(FORBIDDEN);
        }
        for (var person : new String[] {"ops", "admin"}) {
            var answer = EngineRest.as(http, person).deploy(models);
            assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(OK);
        }
        assertThat(EngineRest.as(http, "ops")
                        .deploy(MODELS.resolve("good.bpmn"))
                        .getStatusCode())
                .as("its form was deployed before")
                .isEqualTo(OK);
    }

    private String message(ResponseEntity<String> answer) throws IOException {
        return json.readTree(answer.getBody()).path("message").asText();
    }

    private List<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .sorted()
                .toList();
    }
}
