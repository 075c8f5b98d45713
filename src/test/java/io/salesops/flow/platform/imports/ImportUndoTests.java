package io.salesops.flow.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last import goes back as a whole, or stays as a whole. */
@ApplicationTest
class ImportUndoTests {

    private static final String PRODUCTS = "id,name,list_price,currency,series\n";
    private static final String PEOPLE = "id,name,role,team,manager\n";
    private static final String DEALS = "id,owner,stage,amount,currency,closes_on\n";

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identities;

    private ImportClient imports;

    @BeforeEach
    void connect() {
        imports = new ImportClient(http, "salesops");
    }

    @Test
    void whatWasChangedIsAsItWasAndWhatWasAddedGoes() {
        imports.accepted("products", PRODUCTS + "undo-1,One,1.50,USD,\nundo-2,Two,2,USD,Pumps\n");
        var before = rows("select id, name, list_price, series from product where id like 'undo-%' order by id");
        imports.accepted(
                "products", PRODUCTS + "undo-1,Eins,10,USD,Valves\nundo-2,Two,2,USD,Pumps\nundo-3,Three,3,USD,\n");
        var run = lastRun();

        var answer = undo(run);

        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody().get("removed").asInt()).isEqualTo(1);
        assertThat(answer.getBody().get("restored").asInt()).isEqualTo(1);
        assertThat(rows("select id, name, list_price, series from product where id like 'undo-%' order by id"))
                .isEqualTo(before);
        assertRefused(undo(run), "was undone by ops already");
    }

    @Test
    void onlyTheLastOneThatChangedSomething() {
        imports.accepted("rates", "currency,valid_from,rate\nCHF,2019-01-01,1.1\n");
        var first = lastRun();
        imports.accepted("rates", "currency,valid_from,rate\nCHF,2019-02-01,1.2\n");
        var second = lastRun();
        imports.accepted("rates", "currency,valid_from,rate\nCHF,2019-02-01,1.2\n");

        assertRefused(undo(lastRun()), "Only the last import");
        assertRefused(undo(first), "Only the last import");
        assertThat(undo(second).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(rows("select valid_from from exchange_rate where currency = 'CHF'"))
                .hasSize(1);
        assertRefused(undo(first), "Only the last import");
    }

    @Test
    void peopleLoseTheAccountsAndTeamsThatTheyGot() {
        imports.accepted(
                "people", PEOPLE + "undo-ann,Ann,SALES_MANAGER,Undone,\nundo-ben,Ben,SELLER,Undone,undo-ann\n");
        assertThat(identities.createUserQuery().userId("undo-ben").count()).isOne();
        var run = lastRun();

        assertThat(undo(run).getStatusCode()).isEqualTo(HttpStatus.OK);

        assertThat(rows("select user_id from person where user_id like 'undo-%'"))
                .isEmpty();
        assertThat(rows("select id from team where id = 'team-undone'")).isEmpty();
        assertThat(identities.createUserQuery().userIdIn("undo-ann", "undo-ben").count())
                .isZero();
        assertThat(identities.createGroupQuery().groupId("team-undone").count()).isZero();
    }

    @Test
    void whatSomethingStandsOnSaysSoByItsLineAndNothingChanges() {
        imports.accepted("people", PEOPLE + "undo-cleo,Cleo,SELLER,,\nundo-dan,Dan,SELLER,,\n");
        var people = lastRun();
        imports.accepted("opportunities", DEALS + "undo-d1,undo-cleo,PROPOSAL,100,USD,2030-01-01\n");
        var deals = lastRun();

        var refused = assertRefused(undo(people), "1 of its rows");

        assertThat(refused.at("/errors/0/line").asInt()).isEqualTo(2);
        assertThat(refused.at("/errors/0/value").asText()).isEqualTo("undo-cleo");
        assertThat(refused.at("/errors/0/reason").asText()).isEqualTo("is used since: opportunity");
        assertThat(rows("select user_id from person where user_id in ('undo-cleo', 'undo-dan')"))
                .hasSize(2);

        http.withBasicAuth("ops", "demo")
                .postForEntity(
                        "/api/deal-reviews",
                        Map.of("opportunityId", "undo-d1", "requestId", "undo-d1"),
                        JsonNode.class);
        assertThat(assertRefused(undo(deals), "1 of its rows")
                        .at("/errors/0/reason")
                        .asText())
                .isEqualTo("is used since: deal review");
    }

    @Test
    void whatWasChangedSinceStays() {
        imports.accepted("products", PRODUCTS + "undo-4,Four,4,USD,\n");
        var run = lastRun();
        jdbc.sql("update product set name = 'Vier', version = version + 1 where id = 'undo-4'")
                .update();
        assertThat(assertRefused(undo(run), "1 of its rows")
                        .at("/errors/0/reason")
                        .asText())
                .isEqualTo("was changed since");
    }

    @Test
    void closedDealsAndPeopleWhoMovedSayWhyTheyStay() {
        imports.accepted("people", PEOPLE + "undo-eve,Eve,SELLER,Undone east,\n");
        imports.accepted("opportunities", DEALS + "undo-d2,undo-eve,PROPOSAL,100,USD,2030-01-01\n");
        imports.accepted("opportunities", DEALS + "undo-d2,undo-eve,LOST,100,USD,2020-01-01\n");
        assertRefused(undo(lastRun()), "It closed deals that were open");
        imports.accepted("people", PEOPLE + "undo-eve,Eve,SELLER,Undone west,\n");
        assertRefused(undo(lastRun()), "people left, or got another team or manager");
    }

    @Test
    void isForThoseWhoImport() {
        imports.accepted("products", PRODUCTS + "undo-5,Five,5,USD,\n");
        assertThat(undo(lastRun(), "seller").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(undo("00000000-0000-0000-0000-000000000000", "ops").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<JsonNode> undo(String run) {
        return undo(run, "ops");
    }

    private ResponseEntity<JsonNode> undo(String run, String user) {
        return http.withBasicAuth(user, "demo").postForEntity("/api/imports/{run}/undo", null, JsonNode.class, run);
    }

    private static JsonNode assertRefused(ResponseEntity<JsonNode> answer, String reason) {
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody().get("detail").asText()).contains(reason);
        return answer.getBody();
    }

    private String lastRun() {
        return jdbc.sql("select id::text from import_run order by started_at desc limit 1")
                .query(String.class)
                .single();
    }

    private List<Map<String, Object>> rows(String sql) {
        return jdbc.sql(sql).query().listOfRows();
    }
}
