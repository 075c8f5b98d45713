package io.salesops.flow.adoption.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.adoption.domain.Licences;
import io.salesops.flow.adoption.domain.ToolDossiers;
import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.imports.ImportClient;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Everybody reads the register; who holds a licence is for the few whom it concerns. */
@ApplicationTest
class ToolControllerTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    ToolRegister register;

    @Autowired
    Licences licences;

    @Autowired
    ToolDossiers dossiers;

    @Autowired
    WebApplicationContext context;

    @BeforeEach
    void registerATool() {
        var imports = new ImportClient(http, "salesops");
        imports.accepted("people", """
                id,name,role,manager,team
                tools-lead,Tina Lead,SALES_MANAGER,,Tools
                tools-user,Tom User,SELLER,tools-lead,Tools
                tools-head,Hera Head,SALES_MANAGER,,Tools
                tools-idle,Ida Idle,SELLER,tools-head,Tools
                """);
        imports.accepted("tools", """
                id,name,purpose,rhythm,owner,annual_cost,licences,contract_from,notice_on,contract_until,term_months
                recorder,Recorder,Records calls,WEEKLY,tools-lead,1200,10,2026-01-01,2036-10-01,2036-12-31,12
                """);
        imports.accepted("tool-usage", """
                tool,user,day,actions
                recorder,tools-user,2026-03-02,4
                recorder,tools-user,2026-03-11,4
                """);
        var tool = register.find("recorder").id();
        licences.assign(tool, "tools-user", "PILOT");
        licences.assign(tool, "tools-idle", "PILOT");
    }

    @Test
    void aToolTellsItsContractItsUseAndWhatAnActiveUserCosts() {
        var tool = get("ops", "/api/tools/recorder").getBody();
        assertThat(tool.at("/contract/noticeOn").asText()).isEqualTo("2036-10-01");
        assertThat(tool.at("/use/asOf").asText()).isEqualTo("2026-03-11");
        assertThat(tool.at("/use/licensed").asInt()).isEqualTo(2);
        assertThat(tool.at("/use/adoption").decimalValue()).isEqualByComparingTo("50");
        assertThat(tool.at("/use/costPerActiveUser").decimalValue()).isEqualByComparingTo("1200");
    }

    @Test
    void weeksAreNamedByIsoAndNobodyIsZero() {
        var weeks = get("seller", "/api/tools/recorder/usage?from=2026-03-01&to=2026-03-31")
                .getBody();
        assertThat(weeks.findValuesAsText("week")).containsExactly("2026-W10", "2026-W11");
        assertThat(weeks.findValuesAsText("active")).containsExactly("1", "1");
        assertThat(get("seller", "/api/tools/recorder/usage?from=2026-03-02&to=2026-03-01")
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void whoHoldsALicenceIsForThoseWhomItConcerns() {
        assertThat(holders("ops", "sales-ops")).containsExactly("Ida Idle", "Tom User");
        assertThat(holders("vp", "leadership")).containsExactly("Ida Idle", "Tom User");
        assertThat(holders("tools-lead", "sales-managers")).as("the owner").containsExactly("Ida Idle", "Tom User");
        assertThat(holders("tools-head", "sales-managers"))
                .as("the own manager")
                .containsExactly("Ida Idle");
        assertThat(holders("tools-user", "sellers")).containsExactly("Tom User");
        assertThat(holders("seller", "sellers")).isEmpty();
    }

    @Test
    void unknownToolsAreNotFound() {
        assertThat(get("seller", "/api/tools/no-such-tool").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void theRegisterAndTheCurveAreShown() throws Exception {
        assertThat(page("/tools"))
                .contains("Recorder", "USD 1,200")
                .contains("Cost a year for each active user", "1 of 2", "50.0 %");
        assertThat(page("/tools/recorder"))
                .contains("10 in the contract, 2 held")
                .contains("1 of 2 people worked with it in the week up to 11 Mar 2026", "<polyline")
                .doesNotContain("Ida Idle");
    }

    private List<String> holders(String user, String group) {
        return dossiers.of(new Caller(user, Set.of(group)), "recorder").holders();
    }

    private ResponseEntity<JsonNode> get(String user, String path) {
        return http.withBasicAuth(user, "demo").getForEntity(path, JsonNode.class);
    }

    private String page(String path) throws Exception {
        var mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        return mvc.perform(MockMvcRequestBuilders.get(path)
                        .with(user("seller").authorities(AuthorityUtils.createAuthorityList("sellers"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
