package io.salesops.flow.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.team.Role;
import io.salesops.flow.team.Team;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The export of a CRM that the project did not write goes in as it is. */
@ApplicationTest
class MavenCrmImportTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Team team;

    @Autowired
    IdentityService identities;

    @BeforeEach
    void importAll() {
        MavenCrm.importAll(http);
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        assertThat(MavenCrm.importAll(http))
                .isEqualTo(Map.of(
                        "people", new ImportResult("people", 35, 0, 0, 35),
                        "accounts", new ImportResult("accounts", 85, 0, 0, 85),
                        "products", new ImportResult("products", 7, 0, 0, 7),
                        "opportunities", new ImportResult("opportunities", 8800, 0, 0, 8800)));
    }

    @Test
    void managersWhomTheFileOnlyNamesComeAlong() {
        assertThat(team.managerOf("moses-frase")).hasValueSatisfying(manager -> {
            assertThat(manager.name()).isEqualTo("Dustin Brinkmann");
            assertThat(manager.role()).isEqualTo(Role.SALES_MANAGER);
            assertThat(manager.region()).isEqualTo("Central");
        });
    }

    @Test
    void sellersAndManagersAreInTheirGroups() {
        assertThat(groupsOf("mei-mei-johns")).containsExactlyInAnyOrder("sellers", "team-melvin-marxen");
        assertThat(groupsOf("melvin-marxen")).containsExactlyInAnyOrder("sales-managers", "team-melvin-marxen");
        assertThat(identities.getUserInfo("mei-mei-johns", "region")).isEqualTo("Central");
    }

    @Test
    void importedPeopleSignInWithTheDemoPassword() {
        assertThat(http.withBasicAuth("moses-frase", "demo")
                        .getForEntity("/engine-rest/engine/default/task", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void findsTheProductBehindItsOtherName() {
        assertThat(count("product_id = 'GTX Pro'")).isEqualTo(1480);
        assertThat(count("account_id is null")).isEqualTo(1088 + 337);
    }

    /** The export says nothing of activity, contacts and close dates of open deals. */
    @Test
    void nobodyIsAskedToActOnDealsOfWhichHardlyAnythingIsKnown() {
        var look = http.withBasicAuth("ops", "demo").postForEntity("/api/deal-attention", null, String.class);

        assertThat(look.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(jdbc.sql("""
                        select count(*) from deal_attention a join opportunity o on o.id = a.opportunity_id
                        where o.source = 'maven-crm'""").query(Integer.class).single()).isZero();
    }

    private List<String> groupsOf(String userId) {
        return identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from opportunity where source = 'maven-crm' and " + condition)
                .query(Integer.class)
                .single();
    }
}
