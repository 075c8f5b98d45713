package io.salesops.flow.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.EngineRest;
import io.salesops.flow.adoption.domain.Licences;
import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.imports.ImportClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;

/**
 * One object of each kind, all of them Olive's, whom Lena leads: foreign to everybody whom a rule does not name. Their
 * ids and the word {@link #SECRET} give them away wherever they are read.
 */
class ForeignObjects {

    static final String OWNER = "access-owner";
    static final String LEAD = "access-lead";
    static final String PEER = "access-peer";
    static final String RIVAL = "access-rival";
    static final String BOSS = "access-boss";
    static final String HIRE_EMAIL = "access-hire@example.com";

    /** A word that stands in every object, and nowhere else. */
    static final String SECRET = "Zanzibar";

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern VARIABLE = Pattern.compile("(?:([\\w-]+)/)?\\{(\\w+)}");

    private final TestRestTemplate http;
    private final JdbcClient jdbc;

    /** What stands for a variable of a path, by the word before it. */
    private final Map<String, String> byPlace = new HashMap<>();

    /** The same for what is no secret. */
    private final Map<String, String> anybodys = new HashMap<>();

    ForeignObjects(
            TestRestTemplate http,
            JdbcClient jdbc,
            ToolRegister tools,
            Licences licences,
            Notifications notifications,
            TransactionTemplate transaction) {
        this.http = http;
        this.jdbc = jdbc;
        importFiles();
        licences.assign(tools.find("access-tool").id(), OWNER, "PILOT");
        review();
        hire();
        targets();
        put("absences", post(OWNER, "/api/absences", absence()));
        put("tool-requests", post(OWNER, "/api/tool-requests", toolRequest()));
        transaction.executeWithoutResult(
                status -> notifications.post(new Notice(OWNER, "access-notice", "About " + SECRET, SECRET, null)));
        byPlace.put("notices", text("select id from notification where key = 'access-notice'"));
        byPlace.put("imports", text("select id from import_run order by started_at desc limit 1"));
    }

    private void importFiles() {
        var imports = new ImportClient(http, "salesops");
        imports.accepted("people", """
                id,name,role,manager,team,region
                access-lead,Lena Lead,SALES_MANAGER,,Access,US
                access-owner,Olive Zanzibar,SELLER,access-lead,Access,US
                access-peer,Pia Peer,SELLER,access-lead,Access,US
                access-boss,Boris Boss,SALES_MANAGER,,Other,US
                access-rival,Rita Rival,SELLER,access-boss,Other,US
                access-stranger,Sam Stranger,SELLER,access-boss,Other,US
                """);
        imports.accepted("tools", """
                id,name,purpose,rhythm,owner,annual_cost,licences,contract_from,notice_on,contract_until,term_months
                access-tool,Recorder,Records calls,WEEKLY,access-lead,1200,10,2026-01-01,2036-10-01,2036-12-31,12
                """);
        imports.accepted("opportunities", """
                id,name,owner,stage,amount,currency,closes_on
                ACCESS-1,Deal Zanzibar,access-owner,NEGOTIATION,300000,USD,2036-06-28
                ACCESS-2,Deal Zanzibar,access-owner,NEGOTIATION,300000,USD,2036-06-28
                """);
        anybodys.put("deals", "ACCESS-2");
        anybodys.put("tools", "access-tool");
        anybodys.put("people", OWNER);
        anybodys.put("user", OWNER);
        anybodys.put("accounts", "access-stranger");
        anybodys.put("kind", "rates");
        anybodys.put("role", "VP_SALES");
    }

    /** Under way: its owner is asked for the terms. */
    private void review() {
        var review = post(OWNER, "/api/deal-reviews", Map.of("opportunityId", "ACCESS-1", "requestId", "access-1"));
        put("deal-reviews", review);
        var task = await().atMost(PATIENCE)
                .until(
                        () -> EngineRest.json(EngineRest.as(http, "admin")
                                .get("/task?name=State the terms&processInstanceBusinessKey="
                                        + byPlace.get("deal-reviews"))
                                .getBody()),
                        found -> found.size() == 1)
                .get(0);
        put("task", task);
        byPlace.put("t", byPlace.get("task"));
        byPlace.put("instance", task.path("processInstanceId").asText());
        byPlace.put("requests", byPlace.get("instance"));
        byPlace.put("execution", task.path("executionId").asText());
        anybodys.put("definition", task.path("processDefinitionId").asText());
        anybodys.put(
                "deployment",
                text("select deployment_id_ from act_re_procdef where id_ = '%s'"
                        .formatted(anybodys.get("definition"))));
        byPlace.put(
                "variable",
                text("select id_ from act_ru_variable where proc_inst_id_ = '%s' limit 1"
                        .formatted(byPlace.get("instance"))));
        anybodys.put("decision", text("select id_ from act_hi_decinst limit 1"));
        anybodys.put("job", text("select id_ from act_ru_job where process_instance_id_ is not null limit 1"));
        put("comment", engine("/task/{task}/comment/create", Map.of("message", SECRET)));
        attachment();
        var words = Map.of("words", "A word about " + SECRET);
        http.withBasicAuth(OWNER, "demo").postForEntity(fill("/api/deal-reviews/{id}/comments"), words, String.class);
    }

    private JsonNode engine(String path, Map<String, Object> body) {
        return EngineRest.json(EngineRest.as(http, "ops").post(fill(path), body).getBody());
    }

    private void attachment() {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("attachment-name", SECRET);
        parts.add("content", new ByteArrayResource(SECRET.getBytes(UTF_8)));
        var path = fill("/engine-rest/task/{task}/attachment/create");
        put("attachment", http.withBasicAuth("ops", "demo").postForObject(path, parts, JsonNode.class));
    }

    private void hire() {
        var hire = post(
                "hr",
                "/api/new-hires",
                Map.of(
                        "requestId", "access-1",
                        "name", "Zoe Zanzibar",
                        "email", HIRE_EMAIL,
                        "role", "SELLER",
                        "team", "Access",
                        "managerId", LEAD,
                        "region", "US",
                        "startDate", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString()));
        put("new-hires", hire);
    }

    /** A published quarter that is long past, with the one number of its owner. */
    private void targets() {
        var cycle = UUID.randomUUID().toString();
        byPlace.put("target-cycles", cycle);
        byPlace.put("targets", UUID.randomUUID().toString());
        anybodys.put("version", "1");
        jdbc.sql("""
                        insert into target_cycle (id, quarter, starts_on, ends_on, growth_percent,
                          over_assignment_percent, currency, deadlines, status, plan, pool, unassigned, findings,
                          requester, request_id, opened_at)
                        values (:cycle::uuid, '1999-Q1', '1999-01-01', '1999-03-31', 20, 15, 'USD',
                          '{"days": {}, "workingDays": {}}', 'PUBLISHED',
                          '{"base": 1, "growthPercent": 20, "seasonalShare": 0.25, "overAssignmentPercent": 15, "plan": 1, "pool": 600, "quarters": [], "findings": []}',
                          600, 0, '[]', 'ops', :cycle, now());
                        insert into team_target (id, cycle_id, team_id, team_name, manager_id, total, status)
                        values (:cycle::uuid, :cycle::uuid, 'access', 'Access', :lead, 600, 'AGREED');
                        insert into seller_target (id, cycle_id, team_target_id, seller_id, seller_name, manager_id,
                          region, history, potential, weight, ramp_percent, full_target, ramped, computed, amount,
                          offered, adjusted, steps, status)
                        values (:target::uuid, :cycle::uuid, :cycle::uuid, :owner, :secret, :lead, 'US', '{}', 0, 1,
                          100, 600, 600, 600, 600, 600, false, '["Zanzibar"]', 'ACCEPTED');
                        insert into target_version (cycle_id, number, kind, made_by, reason, made_at)
                        values (:cycle::uuid, 1, 'PUBLICATION', 'vp', :secret, now());
                        insert into published_target (cycle_id, version, seller_id, seller_name, team_id, team_name,
                          region, whole_quarter, effective_from, amount)
                        values (:cycle::uuid, 1, :owner, :secret, 'access', 'Access', 'US', 600, '1999-01-01', 600);
                        insert into open_step (task_id, process_key, business_key, task_key, name, candidate_groups, created)
                        values (:cycle, 'quarterly-target-setting', :cycle, 'userTask_reviewTheTargets',
                          'Review the targets', '{sales-ops}', now())""")
                .param("cycle", cycle)
                .param("target", byPlace.get("targets"))
                .param("owner", OWNER)
                .param("lead", LEAD)
                .param("secret", SECRET)
                .update();
    }

    private static Map<String, Object> absence() {
        return Map.of(
                "firstDay", LocalDate.now(ZoneOffset.UTC).plusDays(20).toString(),
                "backOn", LocalDate.now(ZoneOffset.UTC).plusDays(22).toString());
    }

    private static Map<String, Object> toolRequest() {
        return Map.of(
                "requestId", "access-1",
                "title", "A tool for Zanzibar",
                "problem", "None",
                "outcome", "Some",
                "measure", "Deals",
                "peopleConcerned", 3,
                "expectedCost", 900);
    }

    private JsonNode post(String userId, String path, Map<String, Object> body) {
        var created = http.withBasicAuth(userId, "demo").postForEntity(path, body, JsonNode.class);
        assertThat(created.getStatusCode()).as("%s", created).isEqualTo(HttpStatus.CREATED);
        return Objects.requireNonNull(created.getBody());
    }

    private void put(String place, JsonNode created) {
        byPlace.put(place, created.path("id").asText());
    }

    private String text(String query) {
        return jdbc.sql(query).query(String.class).single();
    }

    /** The user id of the hire. */
    String accountOfTheHire() {
        return text("select user_id from new_hire where email = '%s'".formatted(HIRE_EMAIL));
    }

    /** Puts the ids of these objects where a path or a body has variables. */
    String fill(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2))));
    }

    private String value(@Nullable String place, String variable) {
        var value = Stream.of(variable, String.valueOf(place))
                .flatMap(key -> Stream.of(byPlace, anybodys).map(values -> values.get(key)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(variable);
        return place == null ? value : place + "/" + value;
    }

    /** Whether an answer gives away more than whoever asked knew already. */
    boolean areTold(String request, String answer) {
        return Stream.concat(Stream.of(SECRET), byPlace.values().stream())
                .filter(Predicate.not(request::contains))
                .anyMatch(answer::contains);
    }
}
