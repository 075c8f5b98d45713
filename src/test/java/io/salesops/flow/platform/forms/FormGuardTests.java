package io.salesops.flow.platform.forms;

import static io.salesops.flow.EngineRest.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.variable.Variables.createVariables;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.ResponseEntity;

@ApplicationTest
class FormGuardTests {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    private String instance = "";

    record RefusedValue(String field, Map<String, Object> variable, String refusal) {

        @Override
        public String toString() {
            var text = variable.toString();
            return field + " = "
                    + text.substring(0, Math.min(60, text.length())).replace('\0', '?');
        }
    }

    static Stream<RefusedValue> refusedValues() throws IOException {
        var file = new File("src/test/resources/models/refused-values.json");
        return new ObjectMapper().readValue(file, new TypeReference<List<RefusedValue>>() {}).stream();
    }

    @BeforeEach
    void begin() {
        repository
                .createDeployment()
                .name("form-guard")
                .enableDuplicateFiltering(true)
                .addClasspathResource("models/every-field.bpmn")
                .addClasspathResource("models/every-field.form")
                .addClasspathResource("models/ask-for-it.bpmn")
                .addClasspathResource("models/ask-for-it.form")
                .deploy();
        instance = runtime.startProcessInstanceByKey(
                        "every-field",
                        createVariables()
                                .putValue("frozen", "as before")
                                .putValue("closed", "as before")
                                .putValue("frozenWhenRed", "as before")
                                .putValue(
                                        "scores",
                                        SpinValues.jsonValue("{\"locked\":\"as before\"}")
                                                .create())
                                .putValue(
                                        "sizes",
                                        SpinValues.jsonValue("[\"S\",{\"label\":\"Large\",\"value\":\"L\"}]")
                                                .create()))
                .getId();
    }

    @AfterEach
    void end() {
        runtime.deleteProcessInstancesIfExists(List.of(instance), "test is over", true, false, false);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedValues")
    void refusesTheValueByFieldAndReasonAndStoresNothing(RefusedValue value) {
        var variables = validValues();
        variables.put(value.field(), value.variable());

        var answer = submit("seller", variables);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(BAD_REQUEST);
        assertThat(answer.getBody()).contains(value.refusal());
        assertThat(task()).isEqualTo("userTask_fill");
        assertThat(runtime.getVariables(instance)).hasSize(5);
    }

    @Test
    void takesWhatTheFormTakes() {
        var answer = submit("seller", validValues());

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(NO_CONTENT);
        assertThat(task()).isEqualTo("userTask_confirm");
        assertThat(runtime.getVariable(instance, "discount")).isEqualTo(10);
    }

    @Test
    void takesWhatTheFormTakesByEveryWay() {
        var complete = EngineRest.as(http, "seller")
                .post("/task/" + taskId() + "/complete", Map.of("variables", validValues()));

        assertThat(complete.getStatusCode()).as(complete.getBody()).isEqualTo(NO_CONTENT);
    }

    @Test
    void refusesByEveryWay() {
        var variables = validValues();
        variables.put("discount", variable(999));
        var body = Map.of("variables", variables);
        var admin = EngineRest.as(http, "admin");

        for (var way : List.of("complete", "submit-form", "resolve")) {
            var answer = admin.post("/task/" + taskId() + "/" + way, body);
            assertThat(answer.getStatusCode()).as(way + answer.getBody()).isEqualTo(BAD_REQUEST);
            assertThat(answer.getBody()).contains("Largest discount (discount) must be at most 40");
        }
        assertThatThrownBy(() -> tasks.complete(taskId(), Map.of("discount", 999)))
                .isInstanceOfSatisfying(InvalidSubmission.class, refusal -> assertThat(refusal.errors())
                        .anyMatch(error -> error.field().equals("discount")));
    }

    @Test
    void tellsEveryFindingAtOnce() {
        var answer = submit("seller", Map.of("discount", variable(999), "approved", variable(true)));

        assertThat(answer.getBody())
                .contains("discount", "Name (name) is required", "Colour (colour) is required", "'approved'");
    }

    @Test
    void countsWhatTheProcessKnowsAlready() {
        runtime.setVariables(instance, Map.of("name", "known", "discount", 5));
        var variables = validValues();
        variables.keySet().removeAll(List.of("name", "discount"));

        assertThat(submit("seller", variables).getStatusCode()).isEqualTo(NO_CONTENT);
    }

    @Test
    void leavesHiddenAndReadOnlyFieldsAsTheyWereWhateverTheClientSends() {
        var variables = validValues();
        variables.put("colour", variable("RED"));
        variables.put("reason", variable("hidden now"));
        variables.put("frozen", variable("changed"));
        variables.put("closed", variable("changed"));
        variables.put("frozenWhenRed", variable("changed"));
        variables.put("scores", json("{\"metrics\": 2, \"locked\": \"changed\"}"));
        variables.put("obstacles", json("[{\"obstacle\": \"none\", \"need\": \"hidden\"}]"));

        assertThat(submit("seller", variables).getStatusCode()).isEqualTo(NO_CONTENT);

        assertThat(runtime.getVariables(instance))
                .containsEntry("frozen", "as before")
                .containsEntry("closed", "as before")
                .containsEntry("frozenWhenRed", "as before")
                .doesNotContainKey("reason");
        assertThat(runtime.getVariable(instance, "scores")).hasToString("{\"metrics\":2,\"locked\":\"as before\"}");
        assertThat(runtime.getVariable(instance, "obstacles")).hasToString("[{\"obstacle\":\"none\"}]");
    }

    @Test
    void hidesNothingOnTheClientsWord() {
        var variables = validValues();
        variables.put("frozen", variable("secret"));
        variables.remove("inner");

        assertThat(submit("seller", variables).getBody()).contains("Inner (inner) is required");
    }

    @Test
    void worksOutAgainWhatTheFormWorkedOut() {
        var variables = validValues();
        variables.put("doubled", variable(1_000_000));

        assertThat(submit("seller", variables).getStatusCode()).isEqualTo(NO_CONTENT);

        assertThat(runtime.getVariable(instance, "doubled")).isEqualTo(20L);
    }

    @Test
    void keepsTheFormToItselfWhenThePersonMayNotAct() {
        assertThat(submit("mentor", Map.of("discount", variable(999))).getStatusCode())
                .isEqualTo(FORBIDDEN);
    }

    @Test
    void takesNoValuesWhereThereIsNoForm() {
        assertThat(submit("seller", validValues()).getStatusCode()).isEqualTo(NO_CONTENT);

        assertThat(submit("seller", Map.of("approved", variable(true))).getStatusCode())
                .isEqualTo(BAD_REQUEST);
        assertThat(submit("seller", Map.of()).getStatusCode()).isEqualTo(NO_CONTENT);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    @Test
    void holdsForStartFormsToo() {
        var admin = EngineRest.as(http, "admin");
        var before = history.createHistoricProcessInstanceQuery().count();

        for (var way : List.of("start", "submit-form")) {
            var path = "/process-definition/key/ask-for-it/" + way;
            assertThat(admin.post(path, Map.of("variables", Map.of())).getBody())
                    .contains("Subject (subject) is required");
            var foreign = Map.of("subject", variable("Deal"), "approved", variable(true));
            var answer = admin.post(path, Map.of("variables", foreign));
            assertThat(answer.getStatusCode()).as(way + answer.getBody()).isEqualTo(BAD_REQUEST);
            assertThat(answer.getBody()).contains("'approved' is no field of the form");
        }
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("ask-for-it", Map.of("approved", true)))
                .isInstanceOf(InvalidSubmission.class);
        assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(before);

        var started = admin.post(
                "/process-definition/key/ask-for-it/submit-form",
                Map.of("variables", Map.of("subject", variable("Deal"))));
        assertThat(started.getStatusCode().is2xxSuccessful())
                .as(started.getBody())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void saysWhenThereIsNoSuchTask(String way) {
        var answer = EngineRest.as(http, "seller").post("/task/gone/" + way, Map.of());

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(NOT_FOUND);
        assertThat(answer.getBody()).contains("\"There is no task 'gone'. Maybe it is done already.\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void needsABody(String way) {
        var answer = EngineRest.as(http, "seller")
                .http()
                .postForEntity("/engine-rest/task/" + taskId() + "/" + way, HttpEntity.EMPTY, String.class);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(BAD_REQUEST);
        assertThat(answer.getBody()).contains("The body is missing");
    }

    @Test
    void givesTheReasonAlone() {
        var answer = EngineRest.as(http, "admin")
                .post("/process-definition/key/ask-for-it/submit-form", Map.of("variables", Map.of()));

        assertThat(answer.getBody()).contains("\"message\":\"Subject (subject) is required\"");
    }

    @Test
    void leavesTheBusinessKeyToTheProcess() {
        var answer = EngineRest.as(http, "admin")
                .post(
                        "/process-definition/key/ask-for-it/submit-form",
                        Map.of("businessKey", "mine", "variables", Map.of("subject", variable("Deal"))));

        assertThat(answer.getStatusCode()).isEqualTo(BAD_REQUEST);
    }

    private ResponseEntity<String> submit(String person, Map<String, ?> variables) {
        return EngineRest.as(http, person).post("/task/" + taskId() + "/submit-form", Map.of("variables", variables));
    }

    private String taskId() {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private String task() {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getTaskDefinitionKey();
    }

    private static Map<String, Object> validValues() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("name", variable("abcde")),
                Map.entry("code", variable("ABC")),
                Map.entry("email", variable("ann@example.org")),
                Map.entry("phone", variable("+4930664040900")),
                Map.entry("note", variable("")),
                Map.entry("discount", variable(10)),
                Map.entry("count", variable(3)),
                Map.entry("step", variable(1.5)),
                Map.entry("exact", variable("0.1")),
                Map.entry("above", variable(11)),
                Map.entry("accepted", variable(true)),
                Map.entry("colour", variable("GREEN")),
                Map.entry("size", variable("L")),
                Map.entry("fruit", variable("pear")),
                Map.entry("clauses", json("[\"A\"]")),
                Map.entry("tags", json("[]")),
                Map.entry("day", variable("2999-12-24")),
                Map.entry("hour", variable("16:30+01:00")),
                Map.entry("moment", variable("2026-12-24T16:30+01:00")),
                Map.entry("reason", variable("because")),
                Map.entry("inner", variable("x")),
                Map.entry("scores", json("{\"metrics\": 3}")),
                Map.entry("obstacles", json("[{\"obstacle\": \"price\", \"need\": \"discount\"}]"))));
    }

    private static Map<String, Object> json(String value) {
        return Map.of("type", "Json", "value", value);
    }
}
