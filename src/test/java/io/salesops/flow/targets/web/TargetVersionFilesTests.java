package io.salesops.flow.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.targets.PublishedScene;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class TargetVersionFilesTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    PublishedScene scene;

    @BeforeEach
    void publish() {
        scene = new PublishedScene(http, jdbc, engine, clock).approved().published();
    }

    @ParameterizedTest
    @CsvSource({
        "ops, 200",
        "cro, 200",
        "finance, 200",
        "admin, 200",
        "seller, 404",
        "manager, 404",
        "director, 404",
        "legal, 404"
    })
    void filesAreForWhoeverPaysByThem(String userId, int status) {
        for (var file : new String[] {"", "/1/targets.csv", "/1/targets.xlsx"}) {
            assertThat(get(userId, "/versions" + file).getStatusCode().value())
                    .as(file)
                    .isEqualTo(status);
        }
    }

    @Test
    void eachVersionKeepsItsNumbers() {
        scene.person("bert", "one", scene.today().plusDays(14).toString());

        assertThat(get("finance", "/versions/1/targets.csv").getBody())
                .startsWith("seller_id,seller,team_id,team,region,target,previous,effective_from,version\r\n")
                .contains("%s,bert,".formatted(scene.id("bert")), ",300000,,%s,1\r\n".formatted(scene.startsOn()));
        assertThat(get("finance", "/versions/2/targets.csv").getBody())
                .contains(",150000,300000,%s,2\r\n".formatted(scene.today().plusDays(15)), ",552,,");
        assertThat(get("finance", "/versions/3/targets.csv").getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void attainmentIsSeenByWhomItConcerns() {
        scene.won("bert", "30000", scene.today());

        assertThat(get(scene.id("bert"), "/attainment").getBody())
                .contains("\"attainmentPercent\":10.0", scene.id("bert"))
                .doesNotContain(scene.id("anna"));
        assertThat(get(scene.id("lead"), "/attainment").getBody())
                .contains(scene.id("anna"), scene.id("bert"))
                .doesNotContain(scene.id("cora"));
        assertThat(get("ops", "/attainment").getBody()).contains(scene.id("cora"), "\"target\":0,\"actual\":0}");
        assertThat(get("seller", "/attainment").getStatusCode().value()).isEqualTo(404);
    }

    private ResponseEntity<String> get(String userId, String path) {
        return http.withBasicAuth(userId, "demo")
                .getForEntity("/api/target-cycles/%s%s".formatted(scene.cycle(), path), String.class);
    }
}
