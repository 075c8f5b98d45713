package io.salesops.flow.requests;

import static io.salesops.flow.EngineRest.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import io.salesops.flow.work.HandedOver;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What people read of what they asked for. */
@ApplicationTest
class RequestTests {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext context;

    private HandedOver scene;

    @BeforeEach
    void setTheScene() {
        scene = new HandedOver(http, repository, runtime, tasks);
    }

    @Test
    void sayWhereTheyAreAndWithWhom() {
        scene.request(scene.seller, scene.colleague);

        var request = list(scene.seller).get(0);

        assertThat(request.path("process").asText()).isEqualTo("Handed over");
        assertThat(request.path("about").asText()).isEqualTo("A pen");
        assertThat(request.at("/waiting/0/step").asText()).isEqualTo("Work");
        assertThat(request.at("/waiting/0/with/0").asText()).isEqualTo("Cleo Colleague");
        assertThat(request.has("endedAt")).isFalse();
    }

    @Test
    void callGroupsByTheirNames() {
        scene.request(scene.seller, null);

        assertThat(list(scene.seller).at("/0/waiting/0/with/0").asText()).isEqualTo("Finance");
    }

    @Test
    void sayHowTheyEndedFor90Days() {
        var id = scene.request(scene.seller, scene.colleague);
        scene.complete(scene.taskOf(id));

        assertThat(list(scene.seller).at("/0/outcome").asText()).isEqualTo("Done");
        assertThat(show(scene.seller, id).at("/done/0/by").asText()).isEqualTo("Cleo Colleague");

        endedDaysAgo(id, 91);
        assertThat(list(scene.seller)).isEmpty();
    }

    @Test
    void markWhereTheyAreOnTheDiagram() throws Exception {
        var id = scene.request(scene.seller, scene.colleague);

        var progress = show(scene.seller, id);

        assertThat(progress.at("/waitingShapes/0").asText()).isEqualTo("userTask_work");
        assertThat(progress.at("/doneShapes/0").asText()).isEqualTo("startEvent_begun");
        assertThat(page(scene.seller, id)).contains("data-waiting=\"userTask_work\"");
        assertThat(page(scene.seller, id + "/diagram")).contains("<bpmn:userTask id=\"userTask_work\"");
    }

    @Test
    void areReadByWhoeverAskedTheirManagersLeadershipAndOperations() throws Exception {
        var id = scene.request(scene.seller, scene.colleague);

        for (var reader : new String[] {scene.seller, scene.manager, "vp", "ops", "admin"}) {
            assertThat(get(reader, "/" + id).getStatusCode()).as(reader).isEqualTo(HttpStatus.OK);
            assertThat(get(reader, "?person=" + scene.seller).getStatusCode())
                    .as(reader)
                    .isEqualTo(HttpStatus.OK);
        }
        for (var stranger : new String[] {scene.colleague, scene.neighbour, "finance"}) {
            assertThat(get(stranger, "/" + id).getStatusCode()).as(stranger).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(get(stranger, "?person=" + scene.seller).getStatusCode())
                    .as(stranger)
                    .isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(page(stranger, id + "/diagram")).doesNotContain("bpmn:");
        }
        assertThat(get(scene.seller, "/unknown").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    /** Noting an absence is a request that ends at once. */
    @Test
    void areThoseOfTasklistToo() {
        var today = LocalDate.now(ZoneOffset.UTC);
        EngineRest.accepted(EngineRest.as(http, scene.seller)
                .start(
                        "absence-note",
                        Map.of(
                                "firstDay",
                                today.plusDays(7).toString(),
                                "backOn",
                                today.plusDays(8).toString())));

        assertThat(list(scene.seller).at("/0/outcome").asText()).isEqualTo("Absence noted");
        assertThat(list(scene.seller).at("/0/page").asText()).isEqualTo("/absences");
    }

    private void endedDaysAgo(String id, int days) {
        jdbc.sql("update act_hi_procinst set end_time_ = now() - make_interval(days => :days) where id_ = :id")
                .param("days", days)
                .param("id", id)
                .update();
    }

    private JsonNode list(String user) {
        return json(get(user, "").getBody());
    }

    private JsonNode show(String user, String id) {
        return json(get(user, "/" + id).getBody());
    }

    private ResponseEntity<String> get(String user, String path) {
        return http.withBasicAuth(user, "demo").getForEntity("/api/requests" + path, String.class);
    }

    private String page(String userId, String path) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(MockMvcRequestBuilders.get("/requests/" + path).with(user(userId)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
