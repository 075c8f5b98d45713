package io.salesops.flow.work;

import static io.salesops.flow.EngineRest.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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

/** Many tasks at once, each for itself. */
@ApplicationTest
class WorkTests {

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
    void isThatOfThePeopleOneLeadsAndOfOnesGroups() {
        var sellers = scene.task(scene.seller);
        var finances = scene.task(null);

        assertThat(seenBy(scene.manager, "")).contains(sellers).doesNotContain(finances);
        assertThat(seenBy("finance", "")).contains(finances).doesNotContain(sellers);
        assertThat(seenBy("ops", "?person=" + scene.seller)).containsExactly(sellers);
        assertThat(seenBy(scene.neighbour, "")).doesNotContain(sellers, finances);
        assertThat(seenBy(scene.seller, "")).doesNotContain(sellers, finances);
        assertThat(seenBy(scene.manager, "?person=" + scene.colleague)).isEmpty();
        assertThat(seenBy(scene.manager, "?process=handed-over")).containsExactly(sellers);
        assertThat(seenBy(scene.manager, "?late=true&process=handed-over")).isEmpty();
        late(sellers);
        assertThat(seenBy(scene.manager, "?late=true&process=handed-over")).containsExactly(sellers);
    }

    @Test
    void eachTaskIsTakenOverOrRefusedByItself() {
        var late = scene.task(scene.seller);
        scene.escalate(late);
        var inTime = scene.task(scene.seller);
        var foreign = scene.task(scene.neighbour);

        var answer = claim(scene.manager, late, inTime, foreign, "no-task");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(json(answer.getBody()).findValuesAsText("status")).containsExactly("200", "403", "404", "404");
        assertThat(json(answer.getBody()).at("/1/reason").asText()).contains("you can remind");
        assertThat(scene.holderOf(late)).isEqualTo(scene.manager);
        assertThat(scene.holderOf(inTime)).isEqualTo(scene.seller);
        assertThat(scene.holderOf(foreign)).isEqualTo(scene.neighbour);
    }

    @Test
    void oneOfTwoAtTheSameMomentGetsATaskOfTheirGroup() throws Exception {
        account("second-finance");
        for (var round = 0; round < 3; round++) {
            var task = scene.task(null);
            Callable<ResponseEntity<String>> first = () -> claim("finance", task);
            Callable<ResponseEntity<String>> second = () -> claim("second-finance", task);
            var threads = Executors.newFixedThreadPool(2);
            var asked = threads.invokeAll(List.of(first, second));
            var answers = List.of(asked.get(0).get(), asked.get(1).get());
            threads.shutdown();

            assertThat(answers)
                    .extracting(ResponseEntity::getStatusCode)
                    .containsExactlyInAnyOrder(HttpStatus.OK, HttpStatus.CONFLICT);
            assertThat(String.valueOf(answers)).contains("was faster and has this task now.");
        }
    }

    @Test
    void isGivenToThoseWhoMayHaveIt() {
        var task = scene.task(scene.seller);
        assertThat(give(scene.manager, task, scene.colleague).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        scene.escalate(task);

        assertThat(give(scene.manager, task, "it").getBody()).contains("does other work");
        assertThat(give(scene.manager, task, "nobody-known").getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(scene.holderOf(task)).isEqualTo(scene.seller);
        assertThat(give(scene.manager, task, scene.colleague).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(scene.holderOf(task)).isEqualTo(scene.colleague);
    }

    @Test
    void nobodyIsGivenTheDecisionOnTheirOwnRequest() {
        var task = scene.task(scene.seller);
        scene.escalate(task);
        jdbc.sql("update open_step set role = 'VP_SALES' where task_id = :task")
                .param("task", task)
                .update();

        assertThat(give(scene.manager, task, scene.colleague).getBody()).contains("cannot decide it");
        assertThat(scene.holderOf(task)).isEqualTo(scene.seller);
    }

    @Test
    void isRemindedOfOnceADay() {
        var task = scene.task(scene.seller);

        assertThat(remind(scene.manager, task).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(remind("ops", task).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);

        assertThat(jdbc.sql("select subject from notification where recipient = :seller")
                        .param("seller", scene.seller)
                        .query(String.class)
                        .list())
                .containsExactly("Please: Work (A pen)");
        assertThat(remind(scene.neighbour, task).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void needsTasksToDoSomethingWith() {
        assertThat(claim("ops").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(post("ops", "claims", Map.of()).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void thePageTellsWhatBecameOfEachTask() throws Exception {
        var late = scene.task(scene.seller);
        scene.escalate(late);
        scene.task(scene.seller);
        var mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();

        var answer = mvc.perform(MockMvcRequestBuilders.post("/work")
                        .param("action", "REMIND")
                        .param("all", "true")
                        .param("person", scene.seller)
                        .with(user(scene.manager))
                        .with(csrf()))
                .andReturn();
        var page = mvc.perform(MockMvcRequestBuilders.get("/work")
                        .with(user(scene.manager))
                        .flashAttrs(answer.getFlashMap()))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("2 of 2 done.", "Sara Seller");
    }

    private void late(String task) {
        jdbc.sql("update open_step set due = now() - interval '1 day' where task_id = :task")
                .param("task", task)
                .update();
    }

    private void account(String userId) {
        var admin = EngineRest.as(http, "admin");
        admin.post(
                "/user/create",
                Map.of(
                        "profile", Map.of("id", userId, "firstName", userId, "lastName", "Account"),
                        "credentials", Map.of("password", "demo")));
        admin.http().put("/engine-rest/group/finance/members/" + userId, null);
    }

    private List<String> seenBy(String user, String filter) {
        var items = json(http.withBasicAuth(user, "demo")
                .getForEntity("/api/tasks" + filter, String.class)
                .getBody());
        return items.findValuesAsText("id");
    }

    private ResponseEntity<String> claim(String user, String... ids) {
        return post(user, "claims", Map.of("ids", ids));
    }

    private ResponseEntity<String> give(String user, String id, String person) {
        return post(user, "assignments", Map.of("ids", List.of(id), "person", person));
    }

    private ResponseEntity<String> remind(String user, String id) {
        return post(user, "reminders", Map.of("ids", List.of(id)));
    }

    private ResponseEntity<String> post(String user, String action, Map<String, ?> body) {
        return http.withBasicAuth(user, "demo").postForEntity("/api/tasks/" + action, body, String.class);
    }
}
