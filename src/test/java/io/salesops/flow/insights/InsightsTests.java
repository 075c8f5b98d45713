package io.salesops.flow.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationTest;
import io.salesops.flow.platform.imports.ImportClient;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The figures as people and clients get them. */
@ApplicationTest
class InsightsTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    WebApplicationContext context;

    @BeforeEach
    void someDeals() {
        var imports = new ImportClient(http, "figures");
        imports.accepted("people", "id,name,role,manager\nfig-m,Fay Manager,SALES_MANAGER,\nfig-s,Finn,SELLER,fig-m\n");
        imports.accepted("rates", "currency,valid_from,rate\nNOK,2017-01-01,0.1\nNOK,2017-06-01,0.2\n");
        imports.accepted("opportunities", """
                id,owner,stage,amount,currency,engaged_on,closes_on
                fig-1,fig-s,WON,100,USD,2017-01-01,2017-01-11
                fig-2,fig-s,WON,1000,NOK,2017-01-01,2017-05-31
                fig-3,fig-s,WON,1000,SEK,2017-01-01,2017-05-31
                fig-4,fig-s,LOST,,USD,2017-01-01,2017-01-02
                fig-5,fig-s,PROPOSAL,,USD,2017-01-01,
                """);
    }

    @Test
    void amountsAreInTheReportingCurrencyByTheRateOfTheDayOfClosing() {
        var overall = figures().get("overall");
        assertThat(overall.get("wonValue").decimalValue()).isEqualByComparingTo("200");
        assertThat(overall.get("winRate").decimalValue()).isEqualByComparingTo("0.75");
        assertThat(overall.get("wonWithoutRate").asInt()).isEqualTo(1);
        assertThat(overall.get("open").asInt()).isEqualTo(1);
    }

    @Test
    void sayWhoseTheyAreAndHowOld() {
        assertThat(figures().get("source").asText()).isEqualTo("figures");
        assertThat(figures().get("dataAsOf").asText()).endsWith("Z");
        assertThat(figures().at("/managers/0/manager").asText()).isEqualTo("Fay Manager");
    }

    @Test
    void stagesStandInTheOrderOfTheFunnel() {
        assertThat(figures().get("stages").findValuesAsText("stage")).containsExactly("PROPOSAL", "WON", "LOST");
    }

    @Test
    void nameTheSourcesThereAre() {
        var answer =
                http.withBasicAuth("ops", "demo").getForEntity("/api/insights/pipeline?source=elsewhere", String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody()).contains("figures");
    }

    @ParameterizedTest
    @CsvSource({"ops,200", "manager,200", "director,200", "vp,200", "admin,200", "seller,403", "finance,403"})
    void areForThoseWhoPlanAndLead(String userId, int status) {
        assertThat(http.withBasicAuth(userId, "demo")
                        .getForEntity("/api/insights/pipeline?source=figures", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(status);
    }

    @Test
    void standOnAPage() throws Exception {
        var mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        mvc.perform(get("/insights?source=figures")
                        .with(user("director").authorities(AuthorityUtils.createAuthorityList("directors"))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("75.0%")))
                .andExpect(content().string(containsString("Fay Manager")))
                .andExpect(content().string(containsString("Data as of")))
                .andExpect(content().string(containsString("One won deal is missing from the amounts")));
        mvc.perform(get("/insights").with(user("seller").authorities(AuthorityUtils.createAuthorityList("sellers"))))
                .andExpect(status().isForbidden());
    }

    private JsonNode figures() {
        return Objects.requireNonNull(http.withBasicAuth("ops", "demo")
                .getForObject("/api/insights/pipeline?source=figures", JsonNode.class));
    }
}
