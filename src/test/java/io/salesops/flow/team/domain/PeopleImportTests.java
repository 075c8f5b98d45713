package io.salesops.flow.team.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.platform.imports.ImportClient;
import io.salesops.flow.platform.imports.ImportError;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** People become persons with accounts, and nothing more than that. */
@ApplicationTest
class PeopleImportTests {

    private static final String HEADER = "id,name,role,manager,team\n";

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    ImportClient imports;

    @BeforeEach
    void client() {
        imports = new ImportClient(http, "salesops");
    }

    @Test
    void changingRoleAndTeamChangesTheGroups() {
        imports.accepted("people", HEADER + "p-1,Paula Promoted,SELLER,,North\n");
        assertThat(groupsOf("p-1")).containsExactlyInAnyOrder("sellers", "team-north");
        imports.accepted("people", HEADER + "p-1,Paula Promoted,SALES_MANAGER,,South\n");
        assertThat(groupsOf("p-1")).containsExactlyInAnyOrder("sales-managers", "team-south");
    }

    @Test
    void groupsThatAreNotOfSalesStay() {
        imports.accepted("people", HEADER + "p-2,Otto Other,SELLER,,\n");
        identities.createMembership("p-2", "enablement");
        imports.accepted("people", HEADER + "p-2,Otto Other,OTHER,,\n");
        assertThat(groupsOf("p-2")).containsExactly("enablement");
    }

    @Test
    void aTeamIsNoWayIntoAnotherGroup() {
        imports.accepted("people", HEADER + "p-3,Tom Team,SELLER,,camunda-admin\n");
        assertThat(groupsOf("p-3")).containsExactlyInAnyOrder("sellers", "team-camunda-admin");
    }

    @Test
    void theManagerMayComeLaterInTheFile() {
        assertThat(imports.accepted("people", HEADER + "p-4,Sue,SELLER,p-5,\np-5,Max,SALES_MANAGER,,\n")
                        .created())
                .isEqualTo(2);
    }

    @Test
    void refusesTheAccountOfSomebodyElse() {
        assertThat(refusal("admin,Mallory,SELLER,,\n"))
                .containsExactly(new ImportError(2, "id", "admin", "is the account of somebody who was not imported"));
    }

    @Test
    void refusesNamesThatMakeTheSameId() {
        assertThat(refusal("Mei-Mei,A,SELLER,,\nmei mei,B,SELLER,,\n"))
                .containsExactly(new ImportError(3, "id", "mei mei", "comes twice: it is already on line 2"));
    }

    @Test
    void refusesManagersWhoAreUnknownOrGoRoundInACircle() {
        assertThat(refusal("p-6,A,SELLER,nobody,\n")).singleElement().satisfies(error -> {
            assertThat(error.column()).isEqualTo("manager");
            assertThat(error.value()).isEqualTo("nobody");
        });
        assertThat(refusal("p-7,A,SELLER,p-8,\np-8,B,SELLER,p-9,\np-9,C,SELLER,p-7,\n"))
                .extracting(ImportError::line)
                .containsExactly(2L, 3L, 4L);
        assertThat(refusal("p-7,A,SELLER,p-7,\n")).hasSize(1);
    }

    @Test
    void refusesAnIdThatNoAccountCanHave() {
        assertThat(refusal("--,A,SELLER,,\n")).extracting(ImportError::column).containsExactly("id");
    }

    private List<ImportError> refusal(String rows) {
        return imports.refused("people", HEADER + rows).errors();
    }

    private List<String> groupsOf(String userId) {
        return identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }
}
