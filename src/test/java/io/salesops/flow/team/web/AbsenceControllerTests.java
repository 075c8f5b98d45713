package io.salesops.flow.team.web;

import static io.salesops.flow.EngineRest.accepted;
import static io.salesops.flow.EngineRest.json;
import static io.salesops.flow.EngineRest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import io.salesops.flow.platform.imports.ImportClient;
import io.salesops.flow.team.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class AbsenceControllerTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Team team;

    @Autowired
    private Clock clock;

    private LocalDate today;
    private String boss;
    private String anna;
    private String bea;

    @BeforeEach
    void people() {
        today = LocalDate.now(clock);
        var prefix = "away%d-".formatted(NUMBER.incrementAndGet());
        boss = prefix + "boss";
        anna = prefix + "anna";
        bea = prefix + "bea";
        new ImportClient(http, "salesops").accepted("people", """
                id,name,role,manager,region
                %1$sboss,Berta Boss,SALES_MANAGER,,IT
                %1$sanna,Anna Away,SALES_MANAGER,%1$sboss,IT
                %1$sbea,Bea Back,SALES_MANAGER,%1$sboss,IT
                """.formatted(prefix));
    }

    @Test
    void whoeverIsAwayNamesWhoStandsIn() {
        var noted = note(anna, null, today, today.plusDays(3), bea);

        assertThat(noted.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(acting(anna)).isEqualTo(bea);
        assertThat(told(bea)).isOne();
        assertThat(list(anna).findValuesAsText("name")).containsExactly("Anna Away");
        assertThat(list(boss).findValuesAsText("name")).containsExactly("Anna Away");
        assertThat(list(bea)).isEmpty();
    }

    @Test
    void whoeverIsBackEarlierEndsIt() {
        var id = json(note(anna, null, today, today.plusDays(3), bea).getBody())
                .path("id")
                .asText();

        assertThat(end(bea, id)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(end(boss, id)).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(acting(anna)).isEqualTo(anna);
        assertThat(list(anna)).isEmpty();
        assertThat(end(anna, id)).isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void whoeverCorrectsAnAbsenceOnItsFirstDayNotesItAnew() {
        var id = json(note(anna, null, today, today.plusDays(3), bea).getBody())
                .path("id")
                .asText();
        assertThat(end(anna, id)).isEqualTo(HttpStatus.NO_CONTENT);

        var corrected = note(anna, null, today, today.plusDays(3), boss);

        assertThat(corrected.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(json(corrected.getBody()).path("firstDay").asText()).isEqualTo(today.toString());
        assertThat(acting(anna)).isEqualTo(boss);
        assertThat(note(anna, null, today, today.plusDays(1), null).getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void whatIsStillToComeIsGoneAtOnce() {
        var id = json(note(anna, null, today.plusDays(9), today.plusDays(12), null)
                        .getBody())
                .path("id")
                .asText();

        assertThat(end(anna, id)).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(note(anna, null, today.plusDays(9), today.plusDays(12), bea).getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void managersNoteItForTheirPeopleAndNobodyElse() {
        assertThat(note(boss, anna, today, today.plusDays(1), null).getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        assertThat(note(bea, anna, today.plusDays(5), today.plusDays(6), null).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(note("ops", bea, today, today.plusDays(1), null).getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(problem(note(anna, null, today, today, bea))).contains("backOn", "after the first day");
        assertThat(problem(note(anna, null, today.minusDays(9), today.minusDays(8), bea)))
                .contains("backOn", "must lie ahead");
        assertThat(problem(note(anna, null, today, today.plusDays(1), anna))).contains("substitute", "somebody else");
        assertThat(problem(note(anna, null, today, today.plusDays(1), "nobody")))
                .contains("no person 'nobody'");
        assertThat(problem(note(anna, null, today, today.plusYears(3), bea))).contains("within two years");
        assertThat(note("hr", null, today, today.plusDays(1), null).getBody())
                .contains("'hr' has no entry among the people");

        note(anna, null, today, today.plusDays(3), bea);
        assertThat(note(anna, null, today.plusDays(2), today.plusDays(5), bea).getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(list(anna)).hasSize(1);
    }

    @Test
    void theSameInTasklist() {
        var seller = EngineRest.as(http, anna);
        var days = Map.<String, Object>of(
                "firstDay", today.toString(), "backOn", today.plusDays(2).toString());
        accepted(seller.start("absence-note", days));
        assertThat(list(anna)).hasSize(1);

        assertThat(refused(seller.start("absence-note", days))).contains("another absence");
    }

    private ResponseEntity<String> note(
            String caller, @Nullable String person, LocalDate from, LocalDate until, @Nullable String substitute) {
        var body = new HashMap<String, Object>();
        body.put("person", person);
        body.put("firstDay", from.toString());
        body.put("backOn", until.toString());
        body.put("substitute", substitute);
        return http.withBasicAuth(caller, "demo").postForEntity("/api/absences", body, String.class);
    }

    private static String problem(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        return String.valueOf(answer.getBody());
    }

    private HttpStatus end(String caller, String id) {
        var answer = http.withBasicAuth(caller, "demo")
                .exchange("/api/absences/" + id, HttpMethod.DELETE, null, String.class);
        return HttpStatus.valueOf(answer.getStatusCode().value());
    }

    private JsonNode list(String caller) {
        return json(http.withBasicAuth(caller, "demo").getForObject("/api/absences", String.class));
    }

    private String acting(String userId) {
        return team.actingFor(userId, "sales-managers", "somebody", clock.instant())
                .orElse("nobody");
    }

    private int told(String userId) {
        return jdbc.sql("select count(*) from notification where recipient = :user and key like 'absence:%'")
                .param("user", userId)
                .query(Integer.class)
                .single();
    }
}
