package io.salesops.flow.platform.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import io.salesops.flow.Visitor;
import io.salesops.flow.platform.ModelWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Through the door of browsers: the same forms and tasks for an Italian and for an English reader. */
@ApplicationTest
class WordsInTasklistTests {

    private static final String API = "/camunda/api/engine/engine/default";
    private static final String FORM = "/process-definition/key/deal-review/deployed-start-form";

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    Readers readers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    Task task;
    Visitor visitor;

    @BeforeEach
    void somebodyHasATask() {
        task = tasks.newTask();
        task.setName("Review the deal");
        task.setDescription("The team's own words");
        task.setAssignee("seller");
        tasks.saveTask(task);
        visitor = new Visitor(port);
        visitor.signIn("seller", "demo");
    }

    @AfterEach
    void forget() {
        tasks.deleteTask(task.getId(), true);
        jdbc.sql("delete from reader_setting").update();
    }

    @Test
    void anItalianReaderGetsItalianForms() {
        var english = get(FORM);
        read(Language.IT);
        var italian = get(FORM);

        assertThat(english.at("/components/0/text").asText()).startsWith("### Ask for the review");
        assertThat(italian.at("/components/0/text").asText()).startsWith("### Chiedi la revisione");
        assertThat(italian.findValuesAsText("label")).isNotEqualTo(english.findValuesAsText("label"));
        assertThat(withoutTexts(italian)).isEqualTo(withoutTexts(english));
    }

    @Test
    void anEnglishReaderGetsWhatIsDeployed() throws IOException {
        read(Language.EN);

        assertThat(EngineRest.json(visitor.get(API + FORM).body())).isEqualTo(deployed());
    }

    @Test
    void tasksAndProcessesHaveItalianNames() {
        read(Language.IT);

        assertThat(get("/task/" + task.getId()).path("name").asText()).isEqualTo("Rivedi la trattativa");
        assertThat(get("/process-definition?key=deal-review&latestVersion=true").findValuesAsText("name"))
                .containsExactly("Revisione di una trattativa");
        assertThat(get("/filter?resourceType=Task").findValuesAsText("name")).contains("Il mio lavoro");
    }

    @Test
    void whatPeopleEnteredOrLookForStays() throws IOException {
        assertThat(withTexts("""
                {"name":"Deal","id":"Deal","options":[{"label":"Deal","value":"Deal"}],"keys":["Deal"],"number":1.10,\
                "query":{"name":"Deal"},"variable":[{"name":"Deal"}],"value":{"label":"Deal"}}""")).isEqualTo("""
                {"name":"Trattativa","id":"Deal","options":[{"label":"Trattativa","value":"Deal"}],"keys":["Deal"],"number":1.10,\
                "query":{"name":"Deal"},"variable":[{"name":"Deal"}],"value":{"label":"Deal"}}""");
    }

    @Test
    void whatCannotBeReadStays() throws IOException {
        assertThat(withTexts("{\"name\":\"Deal\", broken")).isEqualTo("{\"name\":\"Deal\", broken");
        assertThat(withTexts("")).isEmpty();
    }

    @Test
    void programsReadWhatIsDeployed() throws IOException {
        read(Language.IT);
        var program = EngineRest.as(http, "seller").get(FORM);

        assertThat(EngineRest.json(program.getBody())).isEqualTo(deployed());
    }

    @Test
    void aTaskThatIsSentBackKeepsItsName() {
        read(Language.IT);
        var changed = (ObjectNode) get("/task/" + task.getId());
        changed.put("followUp", "2026-12-24T10:00:00.000+0000");

        var answer = visitor.putJson(API + "/task/" + task.getId(), changed.toString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        var stored = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        assertThat(stored.getFollowUpDate()).isEqualTo("2026-12-24T10:00:00.000Z");
        assertThat(stored.getName()).isEqualTo("Review the deal");
        assertThat(stored.getDescription()).isEqualTo("The team's own words");
    }

    @Test
    void aRefusalIsToldAsItIs() {
        read(Language.IT);

        var refused = visitor.get(API + "/task/gone");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("gone");
    }

    private void read(Language language) {
        readers.choose("seller", new ReaderSetting(language, true));
    }

    private JsonNode get(String path) {
        var answer = visitor.get(API + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        answer.headers()
                .firstValueAsLong("Content-Length")
                .ifPresent(length -> assertThat(answer.body().getBytes(UTF_8)).hasSize((int) length));
        return EngineRest.json(answer.body());
    }

    private static String withTexts(String json) throws IOException {
        var words = ModelWords.in(Locale.ITALIAN);
        return new String(WordsInTasklist.withTexts(json.getBytes(UTF_8), words::translated), UTF_8);
    }

    private static JsonNode withoutTexts(JsonNode json) {
        var copy = json.deepCopy();
        for (var key : List.of("text", "label", "description")) {
            copy.findParents(key).forEach(parent -> ((ObjectNode) parent).put(key, ""));
        }
        return copy;
    }

    private static JsonNode deployed() throws IOException {
        return EngineRest.json(Files.readString(Path.of("forms/request-deal-review.form")));
    }
}
