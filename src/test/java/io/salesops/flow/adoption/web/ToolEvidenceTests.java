package io.salesops.flow.adoption.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.adoption.domain.Tool;
import io.salesops.flow.adoption.domain.Tool.Description;
import io.salesops.flow.adoption.domain.Tool.Rhythm;
import io.salesops.flow.adoption.domain.ToolDecisions;
import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.adoption.domain.ToolRequests;
import io.salesops.flow.adoption.domain.ToolWish;
import io.salesops.flow.certification.Certificates;
import io.salesops.flow.platform.imports.ImportClient;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Everybody sees how a roll-out went, and nobody what a single person answered. */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS)
class ToolEvidenceTests {

    private static final List<String> PEOPLE = List.of("wave-ann", "wave-bob", "wave-cleo", "wave-dora");

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ToolRequests requests;

    @Autowired
    ToolRegister register;

    @Autowired
    ToolDecisions decisions;

    @Autowired
    Certificates certificates;

    @Autowired
    WebApplicationContext context;

    private Tool tool;

    @BeforeAll
    void rollAToolOut() {
        new ImportClient(http, "salesops").accepted("people", """
                id,name,role,manager,team
                wave-lead,Walt Lead,SALES_MANAGER,,Wave North
                wave-south,Sue South,SALES_MANAGER,,Wave South
                """);
        var wish = new ToolWish("evidence", null, "Wave planner", "p", "o", "m", 4, BigDecimal.TEN, null);
        var requestId = requests.take("seller", wish, "evidence").id();
        tool = register.propose(requestId, new Description("Wave planner", "Plans waves", null, Rhythm.WEEKLY, null));
        insert("insert into tool_roll_out values (:request, :tool, 'wave-lead', now())");
        insert("insert into tool_wave values (:request, 1, '2026-01-05', true, false, null, '2026-01-06')");
        insert("insert into tool_wave values (:request, 2, '2026-02-05', false, false, null, null)");
        insert("insert into tool_wave_team values (:request, 1, 'team-wave-north'), (:request, 2, 'team-wave-south')");
        PEOPLE.forEach(person -> insert("""
                insert into tool_training values (gen_random_uuid(), :request, :tool, 'WAVE_1', '%s', 'PLANNED', now())""".formatted(person)));
        PEOPLE.stream().limit(3).forEach(person -> certificates.earn(person, tool.key(), BigDecimal.TEN));
    }

    private void insert(String sql) {
        jdbc.sql(sql)
                .param("request", tool.requestId().orElseThrow().value())
                .param("tool", tool.id().value())
                .update();
    }

    @Test
    void wavesTellHowManyAreTrained() throws Exception {
        var waves = shown().at("/waves");
        assertThat(waves.findValuesAsText("trained")).containsExactly("75.0");
        assertThat(waves.at("/0/teams/0").asText()).isEqualTo("Wave North");
        assertThat(waves.at("/0/liveOn").asText()).isEqualTo("2026-01-06");
        assertThat(waves.at("/1/goLiveOn").asText()).isEqualTo("2026-02-05");
        assertThat(waves.at("/1").has("liveOn")).isFalse();
        assertThat(page())
                .contains("Wave North", "75.0 %", "Live since 6 Jan 2026", "Wave South", "5 Feb 2026", "Not live yet");
    }

    @Test
    void openTrainingsAreShownTogether() throws Exception {
        insert(
                "insert into tool_training values (gen_random_uuid(), :request, :tool, 'PILOT', 'wave-dora', 'PLANNED', now())");
        var trainings = jdbc.sql("select id from tool_training where tool_id = :tool and state = 'PLANNED'")
                .param("tool", tool.id().value())
                .query(String.class)
                .list();
        trainings.forEach(training -> jdbc.sql("""
                        insert into open_step (task_id, process_key, business_key, task_key, name, role,
                          candidate_groups, due, created)
                        values (:training, 'tool-training', :training, 'userTask_recordTheToolTraining',
                          'Record the tool training', '', '{enablement}', '2026-02-03T12:00:00Z', now())""").param("training", training).update());
        assertThat(page()).contains("Record the tool training (2)", "Enablement", "Tue 3 Feb 2026");
    }

    @Test
    void measurementsTellWhoHelpedThen() throws Exception {
        measured(30, 0, "null, 'HEALTH_CHECK', null");
        measured(60, 3, "'KNOWLEDGE', 'INTERVENE', 'TRAINING'");
        decided("HELP", "TRAINING", "wave-lead");
        measured(90, 3, "null, 'INTERVENE', 'MANAGER_TALK'");
        decided("HELP", "NOT_GIVEN", null);
        measured(120, 2, "'DESIRE', 'INTERVENE', 'RECOGNITION'");

        var measurements = shown().at("/measurements");
        assertThat(measurements.findValuesAsText("verdict"))
                .containsExactly("HEALTH_CHECK", "INTERVENE", "INTERVENE", "INTERVENE");
        assertThat(measurements.findValues("help").toString()).isEqualTo("""
                        [{"kind":"TRAINING","state":"GIVEN","owner":"wave-lead"}, \
                        {"kind":"MANAGER_TALK","state":"NOT_GIVEN"}, {"kind":"RECOGNITION","state":"OVER"}]""");
        assertThat(measurements.findValuesAsText("barrier"))
                .as("two answers tell too much of each")
                .containsExactly("KNOWLEDGE");
        assertThat(page())
                .contains("After 60 days, on 6 Mar 2026", "62.5 %", "Knowledge: how it is used", "People need help")
                .contains("Training · given by Walt Lead", "Talk with the manager · nobody helped in time")
                .contains("Too few answered to tell", "Recognition · not needed any more")
                .doesNotContain("Desire: wanting to use it");
    }

    private void measured(int day, int answered, String findings) {
        insert("""
                insert into tool_measurement values
                  (:request, %1$d, :tool, date '2026-01-05' + %1$d, 75, 62.5, null, 4, %2$d, %3$s)""".formatted(day, answered, findings));
        decided("MEASURE_" + day, "INTERVENE", "judge-adoption");
    }

    private void decided(String kind, String decision, @Nullable String by) {
        decisions.record(tool.requestId().orElseThrow(), tool.id(), kind, decision, null, by, null);
    }

    @Test
    void surveysAddUpWhatPeopleSaid() throws Exception {
        answered("DAY_60", "5,5,2,1,1", "4,5,3,4,4", "5,5,5,4,4");
        silent("DAY_60", "SILENT");

        var survey = round("DAY_60");
        assertThat(survey.at("/asked").asInt()).isEqualTo(4);
        assertThat(survey.at("/answered").asInt()).isEqualTo(3);
        assertThat(survey.at("/silent").asInt()).isEqualTo(1);
        var sentences = survey.at("/sentences");
        assertThat(sentences.findValuesAsText("dimension"))
                .containsExactly("AWARENESS", "DESIRE", "KNOWLEDGE", "ABILITY", "REINFORCEMENT");
        assertThat(sentences.findValuesAsText("mean")).containsExactly("4.7", "5.0", "3.3", "3.0", "3.0");
        assertThat(sentences.findValuesAsText("inTheWayOf")).containsExactly("0", "0", "2", "0", "0");
        assertThat(page())
                .contains("4 were asked, 3 answered, 1 stayed silent.", "I know how to use it")
                .contains("Nothing is in the way of 1 of them.");
    }

    @Test
    void whatFewPeopleSaidStaysWithThem() throws Exception {
        answered("PILOT", "1,1,1,1,1", "1,1,1,1,1");
        silent("PILOT", "SILENT");
        assertThat(round("PILOT").at("/answered").asInt()).isEqualTo(2);
        assertThat(round("PILOT").at("/sentences")).isEmpty();
        assertThat(page()).contains("End of the pilot", "Fewer than three people answered.");
    }

    @Test
    void answersAreNotSeenComingIn() throws Exception {
        answered("DAY_90", "1,1,1,1,1", "1,1,1,1,1", "1,1,1,1,1");
        silent("DAY_90", "ASKED");
        assertThat(round("DAY_90").at("/silent").asInt()).isZero();
        assertThat(round("DAY_90").at("/sentences")).isEmpty();
        assertThat(page()).contains("After 90 days", "Some may still answer.");
    }

    private void answered(String round, String... answers) {
        for (var answer : answers) {
            insert("""
                    insert into tool_survey values (gen_random_uuid(), :request, :tool, '%s', gen_random_uuid()::text,
                      'ANSWERED', %s, 'My own words', now(), now())""".formatted(round, answer));
        }
    }

    private void silent(String round, String state) {
        insert("""
                insert into tool_survey (id, request_id, tool_id, round, user_id, state, asked_at, settled_at)
                values (gen_random_uuid(), :request, :tool, '%1$s', 'wave-dora', '%2$s', now(),
                  case '%2$s' when 'SILENT' then now() end)""".formatted(round, state));
    }

    private JsonNode round(String name) {
        return StreamSupport.stream(shown().at("/surveys").spliterator(), false)
                .filter(round -> round.at("/round").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode shown() {
        return http.withBasicAuth("seller", "demo").getForObject("/api/tools/" + tool.key(), JsonNode.class);
    }

    private String page() throws Exception {
        var mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        return mvc.perform(get("/tools/" + tool.key())
                        .with(user("seller").authorities(AuthorityUtils.createAuthorityList("sellers"))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
