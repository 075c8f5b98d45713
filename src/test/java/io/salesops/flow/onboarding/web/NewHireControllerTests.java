package io.salesops.flow.onboarding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.onboarding.StoredHire;
import io.salesops.flow.onboarding.domain.HiringDesk;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.imports.ImportClient;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** New hires over HTTP: accepted once, seen by those whom it concerns, moved and withdrawn by HR. */
@ApplicationTest
class NewHireControllerTests {

    private static final String HIRES = "/api/new-hires";

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HiringDesk desk;

    @Autowired
    Clock clock;

    private LocalDate start;

    @BeforeEach
    void people() {
        start = LocalDate.now(clock).plusDays(60);
        new ImportClient(http, "salesops")
                .accepted("people", "id,name,role,team\napi-boss,Bea Boss,SALES_MANAGER,Api North\n");
    }

    @Test
    void theSameRequestTwiceIsOne() {
        var request = request();
        var first = accept("hr", request);
        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        var hire = first.getBody();
        assertThat(first.getHeaders().getLocation())
                .hasPath(HIRES + "/" + hire.path("id").asText());
        assertThat(hire.path("teamId").asText()).isEqualTo("team-api-north");
        assertThat(hire.path("region").asText()).isEqualTo("US");

        var second = accept("hr", request);
        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(second.getBody().path("id")).isEqualTo(hire.path("id"));
    }

    @Test
    void anIdOfAnotherRequestAndASecondOnboardingAreConflicts() {
        var request = request();
        accept("hr", request);

        assertThat(accept("hr", with(request, "name", "Somebody Else")).getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(accept("hr", with(request, "requestId", "another one")).getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void theSameRequestAtTheSameMomentIsOne() {
        var request = request();
        var together = Executors.newFixedThreadPool(8);
        try {
            var answers = IntStream.range(0, 8)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> accept("hr", request).getStatusCode(), together))
                    .toList();

            assertThat(answers.stream().map(CompletableFuture::join).filter(HttpStatus.CREATED::equals))
                    .hasSize(1);
            assertThat(answers.stream().map(CompletableFuture::join).filter(HttpStatus.OK::equals))
                    .hasSize(7);
        } finally {
            together.shutdown();
        }
    }

    @Test
    void whoIsBeingBroughtOnBoardIsNotHiredAgain() {
        var scene = new StoredHire(jdbc, start);
        var again = with(with(request(), "email", scene.email()), "startDate", "" + start.plusDays(7));

        assertThat(refusal(again)).contains("is being brought on board already, for " + start);
        scene.inState("WITHDRAWN");
        assertThat(accept("hr", again).getStatusCode()).isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void whoIsStillWithUsIsNotHiredAgain() {
        var scene = new StoredHire(jdbc, LocalDate.now(clock).minusDays(200)).inState("CONFIRMED");
        leavesOn(scene.userId(), start);
        var again = with(request(), "email", scene.email());

        assertThat(refusal(again)).contains("is with us already");
        leavesOn(scene.userId(), start.minusDays(1));
        assertThat(accept("hr", again).getStatusCode()).isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void theManagerIsStillWithUsOnTheFirstDay() {
        leavesOn("api-leaver", start.minusDays(1));

        assertThat(accept("hr", with(request(), "managerId", "api-leaver")).getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        leavesOn("api-leaver", start);
        assertThat(accept("hr", with(request(), "managerId", "api-leaver")).getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
    }

    private void leavesOn(String userId, LocalDate lastDay) {
        jdbc.sql("""
                        insert into person (user_id, source, source_id, name, role, region, employed_until)
                        values (:id, 'api', :id, 'Somebody', 'SALES_MANAGER', 'US', :day)
                        on conflict (user_id) do update set employed_until = :day""").param("id", userId).param("day", lastDay).update();
    }

    @Test
    void anAddressWithoutLettersMakesAnAccountToo() {
        var hire = accept("hr", with(request(), "email", "%@" + UUID.randomUUID() + ".com"))
                .getBody();

        assertThat(jdbc.sql("select user_id from new_hire where id = :id::uuid")
                        .param("id", hire.path("id").asText())
                        .query(String.class)
                        .single())
                .matches("person(-\\d+)?");
    }

    @Test
    void whatHasEndedSaysSo() {
        var hr = new Caller("hr", Set.of("hr"));
        var scene = new StoredHire(jdbc, start).inState("WITHDRAWN");
        assertThatThrownBy(() -> desk.withdraw(hr, scene.email(), "Again")).hasMessageContaining("has ended already");

        scene.inState("CONFIRMED");
        assertThatThrownBy(() -> desk.withdraw(hr, scene.email(), "Again")).hasMessageContaining("Let a leaver go");
    }

    @Test
    void aNameIsOneReadableLine() {
        for (var name : List.of("Two\u2028lines", "Two\u0085lines", "Back\u202Ewards", "\u00A0", "123")) {
            var answer = accept("hr", with(request(), "name", name));
            assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
            assertThat(answer.getBody().path("errors").findValuesAsText("field"))
                    .containsExactly("name");
        }
        assertThat(accept("hr", with(request(), "name", "Zoë O’Neill-王")).getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
    }

    private String refusal(Map<String, @Nullable Object> request) {
        var answer = accept("hr", request);
        assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(HttpStatus.CONFLICT);
        return answer.getBody().path("detail").asText();
    }

    @Test
    void onlyHrHiresMovesAndWithdraws() {
        var scene = new StoredHire(jdbc, start);
        assertThat(accept("ops", request()).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(move("ops", scene, start.plusDays(1)).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(withdraw("ops", scene, "why not").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void onlyThoseWhomItConcernsSeeAHire() {
        var scene = new StoredHire(jdbc, start)
                .ledBy("api-boss")
                .item("TASK", "contract", "Prepare contract", "hr", -10, "OPEN");
        for (var user : List.of("hr", "ops", "cro", "api-boss")) {
            var hire = get(user, HIRES + "/" + scene.id, HttpStatus.OK);
            assertThat(hire.path("items")).hasSize(1);
            assertThat(ids(user)).contains(scene.id.toString());
        }
        for (var user : List.of("seller", "manager", "it", "admin")) {
            get(user, HIRES + "/" + scene.id, HttpStatus.NOT_FOUND);
            assertThat(ids(user)).doesNotContain(scene.id.toString());
        }
        scene.isThe("newhire").mentoredBy("api-boss").ledBy("api-boss");
        get("newhire", HIRES + "/" + scene.id, HttpStatus.OK);
    }

    @Test
    void movesTheStartAndTakesTheHireBack() {
        var scene = new StoredHire(jdbc, start).item("TASK", "contract", "Prepare contract", "hr", -4, "OPEN");

        var moved = move("hr", scene, start.plusDays(14)).getBody();
        assertThat(moved.path("startDate").asText())
                .isEqualTo(start.plusDays(14).toString());
        assertThat(moved.path("items").path(0).path("due").asText()).isGreaterThan(start.toString());

        var withdrawn = withdraw("hr", scene, "Another offer").getBody();
        assertThat(withdrawn.path("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.path("items").path(0).path("status").asText()).isEqualTo("TAKEN_BACK");
        assertThat(withdraw("hr", scene, "Again").getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(move("hr", scene, start).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void theHireDoesNotReadWhyTheOnboardingEnded() {
        var scene = new StoredHire(jdbc, start).ledBy("api-boss").isThe("newhire");
        withdraw("hr", scene, "Another offer");
        var path = "/new-hires/" + scene.id;

        assertThat(get("api-boss", "/api" + path, HttpStatus.OK).path("reason").asText())
                .isEqualTo("Another offer");

        assertThat(get("newhire", "/api" + path, HttpStatus.OK).hasNonNull("reason"))
                .isFalse();
        assertThat(get("newhire", HIRES, HttpStatus.OK).toString()).doesNotContain("Another offer");
    }

    @Test
    void refusalsSayWhichFieldIsWrong() {
        for (var wrong : Map.<String, Object>of(
                        "name", "Two\nlines",
                        "email", "nobody",
                        "role", "KING",
                        "team", "Nowhere",
                        "managerId", "nobody",
                        "region", "Atlantis",
                        "startDate", LocalDate.now(clock).minusDays(40).toString(),
                        "requestId", " ")
                .entrySet()) {
            var answer = accept("hr", with(request(), wrong.getKey(), wrong.getValue()));
            assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
            assertThat(answer.getBody().path("errors").findValuesAsText("field"))
                    .containsExactly(wrong.getKey());
        }
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> request, String field, Object value) {
        var changed = new HashMap<>(request);
        changed.put(field, value);
        return changed;
    }

    private Map<String, @Nullable Object> request() {
        var id = UUID.randomUUID().toString();
        return Map.of(
                "requestId", id,
                "name", "Nora Newcomer",
                "email", id + "@example.com",
                "role", "SELLER",
                "team", "Api North",
                "managerId", "api-boss",
                "startDate", start.toString());
    }

    private ResponseEntity<JsonNode> accept(String user, Map<String, @Nullable Object> request) {
        return send(user, HttpMethod.POST, HIRES, request);
    }

    private ResponseEntity<JsonNode> move(String user, StoredHire scene, LocalDate day) {
        return send(user, HttpMethod.PATCH, HIRES + "/" + scene.id, Map.of("startDate", day.toString()));
    }

    private ResponseEntity<JsonNode> withdraw(String user, StoredHire scene, String reason) {
        return send(user, HttpMethod.POST, HIRES + "/" + scene.id + "/withdrawal", Map.of("reason", reason));
    }

    private List<String> ids(String user) {
        return StreamSupport.stream(get(user, HIRES, HttpStatus.OK).spliterator(), false)
                .map(hire -> hire.path("id").asText())
                .toList();
    }

    private JsonNode get(String user, String path, HttpStatus expected) {
        var answer = send(user, HttpMethod.GET, path, null);
        assertThat(answer.getStatusCode()).as("%s %s", user, answer).isEqualTo(expected);
        return answer.getBody();
    }

    private ResponseEntity<JsonNode> send(String user, HttpMethod method, String path, @Nullable Object body) {
        return http.withBasicAuth(user, "demo").exchange(path, method, new HttpEntity<>(body), JsonNode.class);
    }
}
