package io.salesops.flow.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@ApplicationTest
class TaskFiltersTests {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private TaskFilters taskFilters;

    @Autowired
    private FilterService filters;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ObjectMapper json;

    @Test
    void standInTasklistInThisOrder() throws IOException {
        assertThat(all("seller").stream().map(filter -> filter.path("name").asText()))
                .containsExactly("My work", "My group", "Escalated", "Overdue", "Due this week", "Follow-up");
        assertThat(all("newhire")).allSatisfy(filter -> assertThat(
                        filter.path("properties").path("variables").toString())
                .contains("Client", "Amount", "New hire"));
    }

    @Test
    void showEachPersonTheirOwn() throws IOException {
        repository
                .createDeployment()
                .name("task-access")
                .enableDuplicateFiltering(true)
                .addClasspathResource("models/handed-over.bpmn")
                .deploy();
        var id = runtime.startProcessInstanceByKey("handed-over", Map.of("holder", "legal"))
                .getId();
        var task = tasks.createTaskQuery().processInstanceId(id).singleResult();
        task.setDueDate(Date.from(Instant.now().minus(Duration.ofHours(1))));
        task.setFollowUpDate(Date.from(Instant.now().plus(Duration.ofDays(30))));
        tasks.saveTask(task);

        assertThat(all("legal").stream().map(filter -> count("legal", filter)))
                .containsExactly("1", "0", "0", "1", "1", "1");
        assertThat(count("mentor", all("mentor").get(0))).isEqualTo("0");

        tasks.setAssignee(task.getId(), null);
        assertThat(count("finance", all("finance").get(1))).isNotEqualTo("0");
        runtime.deleteProcessInstance(id, "test is over");
    }

    @Test
    void areForAdministratorsToChange() throws IOException {
        var id = all("seller").get(0).path("id").asText();
        var filter = Map.of("resourceType", "Task", "name", "Mine", "query", Map.of(), "properties", Map.of());
        for (var person : List.of("seller", "ops", "manager")) {
            var rest = EngineRest.as(http, person);
            assertThat(rest.post("/filter/create", filter).getStatusCode()).isEqualTo(FORBIDDEN);
            assertThat(rest.send(PUT, "/filter/" + id, filter).getStatusCode()).isEqualTo(FORBIDDEN);
            assertThat(rest.send(DELETE, "/filter/" + id, Map.of()).getStatusCode())
                    .isEqualTo(FORBIDDEN);
        }
    }

    @Test
    void areTheOnlyPlaceForExpressions() {
        var answer = EngineRest.as(http, "admin").post("/task", Map.of("assigneeExpression", "${currentUser()}"));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(BAD_REQUEST);
    }

    @Test
    void areMadeOnce() {
        taskFilters.afterSingletonsInstantiated();

        assertThat(filters.createFilterQuery().count()).isEqualTo(6);
    }

    private List<JsonNode> all(String person) throws IOException {
        var found = json.readTree(EngineRest.as(http, person).get("/filter").getBody());
        return StreamSupport.stream(found.spliterator(), false)
                .sorted(Comparator.comparing(
                        filter -> filter.path("properties").path("priority").asInt()))
                .toList();
    }

    private String count(String person, JsonNode filter) {
        var answer =
                EngineRest.as(http, person).get("/filter/" + filter.path("id").asText() + "/count");
        return String.valueOf(answer.getBody()).replaceAll("\\D", "");
    }
}
