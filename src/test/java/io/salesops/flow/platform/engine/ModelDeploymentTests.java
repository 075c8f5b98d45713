package io.salesops.flow.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ModelDeploymentTests {

    private static final Path DECISION = Path.of("src/test/resources/models/good-decision.dmn");

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ResourcePatternResolver resources;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ModelDeployment deployment;

    @Autowired
    private TestRestTemplate http;

    @TempDir
    private Path release;

    private String key = "";

    @BeforeEach
    void shipADecision() throws IOException {
        key = "shipped-" + System.nanoTime();
        ship("\"first release\"");
        start();
    }

    @Test
    void deploysWhatIsNewAndNothingTwice() {
        start();

        assertThat(latest().getVersion()).isOne();
    }

    @Test
    void deploysWhatAReleaseChanged() throws IOException {
        ship("\"second release\"");
        start();

        assertThat(latest().getVersion()).isEqualTo(2);
    }

    @Test
    void leavesWhatOperationsDeployed() throws IOException {
        var fromModeler = Files.writeString(release.resolve(key + ".dmn"), decision("\"operations\""));
        assertThat(EngineRest.as(http, "ops")
                        .deploy(fromModeler)
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();

        ship("\"second release\"");
        start();

        assertThat(latest().getVersion()).isEqualTo(2);
        assertThat(content(latest())).contains("operations");
        assertThat(shipped().replaced()).containsExactly(key + ".dmn");
    }

    @Test
    void changesNothingWhenTheApplicationStartsAgain() {
        var before = repository.createDeploymentQuery().count();

        deployment.afterSingletonsInstantiated();

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void tellsAdministratorsWhatOperationsReplaced() {
        assertThat(http.withBasicAuth("admin", "demo").getForObject("/actuator/health", String.class))
                .contains("\"replacedByOperations\":[");
        assertThat(http.getForObject("/actuator/health", String.class)).doesNotContain("replacedByOperations");
    }

    private void ship(String outcome) throws IOException {
        Files.writeString(release.resolve(key + ".dmn"), decision(outcome));
    }

    private void start() {
        new ModelDeployment(shipped(), repository).afterSingletonsInstantiated();
    }

    private ShippedModels shipped() {
        var properties = new CamundaBpmProperties();
        properties.setDeploymentResourcePattern(new String[] {release.toUri() + "*.dmn"});
        return new ShippedModels(properties, resources, jdbc);
    }

    private String decision(String outcome) throws IOException {
        return Files.readString(DECISION).replace("good-decision", key).replace("\"x\"", outcome);
    }

    private DecisionDefinition latest() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    private String content(DecisionDefinition decision) throws IOException {
        try (var model = repository.getDecisionModel(decision.getId())) {
            return new String(model.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
