package io.salesops.flow.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.platform.imports.ImportClient;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who worked with us leaves, and asks to be forgotten. */
@ApplicationTest
class ErasureTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PEOPLE = "id,name,email,role,manager,region,employed_until\n";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identities;

    @Autowired
    Clock clock;

    private final int number = NUMBER.incrementAndGet();
    private final String erika = "erika-quist" + number;
    private ImportClient imports;

    @BeforeEach
    void work() {
        imports = new ImportClient(http, "salesops");
        person("");
        deal("NEGOTIATION");
        var review = post(erika, "/api/deal-reviews", review());
        assertThat(review.getStatusCode()).as("%s", review).isEqualTo(HttpStatus.CREATED);
        var id = Objects.requireNonNull(review.getBody()).path("id").asText();
        post(
                erika,
                "/api/deal-reviews/%s/comments".formatted(id),
                Map.of("words", "Erika Quist%d asks to hurry.".formatted(number)));
        await().atMost(PATIENCE)
                .until(() ->
                        number("select count(*) from deal_review where id = '%s' and status = 'APPROVED'".formatted(id))
                                == 1);
        post(
                erika,
                "/api/absences",
                Map.of(
                        "firstDay",
                        today().plusDays(3).toString(),
                        "backOn",
                        today().plusDays(5).toString()));
        publish();
    }

    @Test
    void aPersonReadsWhatIsKept() {
        var export = get(erika, "/api/people/%s/personal-data".formatted(erika));

        assertThat(export.at("/kept/person/0/email").asText()).isEqualTo(erika + "@example.com");
        assertThat(export.at("/kept/deal_comment/0/words").asText()).contains("hurry");
        assertThat(export.at("/kept/act_id_user/0").has("pwd_")).isFalse();
    }

    @Test
    void nobodyIsErasedWhoStillWorksHere() {
        assertThat(erase("ops").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(erase("admin").getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(post("admin", "/api/people/nobody-here/erasure", Map.of("reason", "Asked for"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(post("admin", "/api/people/%s/erasure".formatted(erika), Map.of("reason", " "))
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void nothingTellsTheNameAfterwardsAndTheFiguresStay() {
        leave();
        assertThat(String.valueOf(erase("admin").getBody())).contains("the deal ERASE-" + number);
        deal("WON");
        await().atMost(PATIENCE)
                .until(() -> number("select count(*) from act_ru_execution where business_key_ = '%s'".formatted(erika))
                        == 0);

        var answer = erase("admin");

        assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(HttpStatus.OK);
        var keptAs = Objects.requireNonNull(answer.getBody()).path("keptAs").asText();
        assertThat(tablesThatTell("quist" + number)).isEmpty();
        assertThat(jdbc.sql("select amount from published_target where seller_id = :id")
                        .param("id", keptAs)
                        .query(Integer.class)
                        .list())
                .containsExactly(600);
        assertThat(jdbc.sql("select name from person where user_id = :id")
                        .param("id", keptAs)
                        .query(String.class)
                        .single())
                .isEqualTo("Former employee");
        assertThat(number("select count(*) from deal_review where owner_id = '%s'".formatted(keptAs)))
                .isEqualTo(1);
        assertThat(number("select count(*) from erased_person where erased_by = 'admin' and pseudonym = '%s'"
                        .formatted(keptAs)))
                .isEqualTo(1);

        assertThat(imports.refused("people", PEOPLE + row("")).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.toString()).contains("erased"));
        assertThat(identities.createUserQuery().userId(erika).count()).isZero();
    }

    private void leave() {
        person(today().minusDays(1).toString());
    }

    private void person(String employedUntil) {
        imports.accepted("people", PEOPLE + "erika-lead,Lars Lead,,SALES_MANAGER,,US,\n" + row(employedUntil));
    }

    private String row(String employedUntil) {
        return "%1$s,Erika Quist%2$d,%1$s@example.com,SELLER,erika-lead,US,%3$s\n"
                .formatted(erika, number, employedUntil);
    }

    private void deal(String stage) {
        imports.accepted("opportunities", """
                id,name,owner,stage,amount,currency,closes_on
                ERASE-%1$d,For Erika Quist%1$d,%2$s,%3$s,40000,USD,2024-06-28
                """.formatted(number, erika, stage));
    }

    private Map<String, Object> review() {
        return Map.of(
                "opportunityId", "ERASE-" + number,
                "requestId", "erase-" + number,
                "view",
                        Map.of(
                                "largestLineDiscountPercent", 8,
                                "acv", 40_000,
                                "paymentTermsDays", 30,
                                "marginPercent", 65,
                                "sellerSituation",
                                        "Erika Quist%d (%s@example.com) wants it.".formatted(number, erika)));
    }

    private void publish() {
        jdbc.sql("""
                        insert into target_cycle (id, quarter, starts_on, ends_on, growth_percent,
                          over_assignment_percent, currency, deadlines, status, findings, requester, request_id, opened_at)
                        values (:cycle::uuid, '1998-Q1', '1998-01-01', '1998-03-31', 20, 15,
                          'USD', '{}', 'WITHDRAWN', '[]', 'ops', :cycle, now());
                        insert into target_version (cycle_id, number, kind, made_by, reason, made_at)
                        values (:cycle::uuid, 1, 'LEAVER', 'vp', :name || ' leaves', now());
                        insert into published_target (cycle_id, version, seller_id, seller_name, team_id, team_name,
                          region, whole_quarter, effective_from, amount)
                        values (:cycle::uuid, 1, :id, :name, 'x', 'X', 'US', 600,
                          '1998-01-01', 600)""")
                .param("cycle", UUID.randomUUID().toString())
                .param("id", erika)
                .param("name", "Erika Quist" + number)
                .update();
    }

    private ResponseEntity<JsonNode> erase(String userId) {
        return post(userId, "/api/people/%s/erasure".formatted(erika), Map.of("reason", "Asked for"));
    }

    /** Also in the engine's tables, and in what they keep as bytes. */
    private List<String> tablesThatTell(String word) {
        var tables = jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'""").query(String.class).list();
        var queries = tables.stream()
                .map(
                        "select '%1$s: ' || t::text from %1$s t where t::text ilike :word or t::text like :bytes"
                                ::formatted)
                .collect(joining(" union all "));
        return jdbc.sql(queries)
                .param("word", "%" + word + "%")
                .param("bytes", "%" + HexFormat.of().formatHex(word.substring(1).getBytes(UTF_8)) + "%")
                .query(String.class)
                .list();
    }

    private ResponseEntity<JsonNode> post(String userId, String path, Map<String, Object> body) {
        return http.withBasicAuth(userId, "demo").postForEntity(path, body, JsonNode.class);
    }

    private JsonNode get(String userId, String path) {
        return Objects.requireNonNull(http.withBasicAuth(userId, "demo").getForObject(path, JsonNode.class));
    }

    private int number(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
