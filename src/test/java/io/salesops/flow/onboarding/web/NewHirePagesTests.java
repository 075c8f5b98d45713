package io.salesops.flow.onboarding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.onboarding.StoredHire;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.platform.imports.ImportClient;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the pages tell of an onboarding, and whom. */
@ApplicationTest
class NewHirePagesTests {

    private static final String OWN = "/first-90-days";
    private static final String MENU = "href=\"/new-hires\"";

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Callers callers;

    @Autowired
    Clock clock;

    private MockMvc mvc;
    private StoredHire scene;

    @BeforeEach
    void acceptNora() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var imports = new ImportClient(http, "salesops");
        imports.accepted("people", """
                id,name,role
                menu-boss,Bea Boss,SALES_MANAGER
                menu-mentor,Mo Mentor,SELLER
                """);
        scene = new StoredHire(jdbc, LocalDate.now(clock).minusDays(20))
                .ledBy("menu-boss")
                .mentoredBy("menu-mentor")
                .inState("STARTED");
        imports.accepted("people", "id,name,role\n%s,Nora Newcomer,SELLER\n".formatted(scene.userId()));
    }

    @Test
    void theMenuLeadsAMentorToAnOnboardingThatGoesOn() throws Exception {
        assertThat(page("menu-mentor", "/")).contains(MENU);
        assertThat(page("menu-mentor", "/new-hires")).contains(scene.id.toString());

        jdbc.sql("update new_hire set status = 'CONFIRMED' where mentor_id = 'menu-mentor'")
                .update();
        assertThat(page("menu-mentor", "/")).doesNotContain(MENU);
    }

    @Test
    void theHireReadsKindWordsAndNothingThatJudges() throws Exception {
        scene.task("userTask_recommendOnTheProbation", "Recommend on the probation", "hr")
                .task("userTask_decideOnTheProbation", "Decide on the probation", "leadership")
                .task("userTask_ofAnotherModel", "Weigh the new hire", "hr");

        assertThat(page("hr", path())).contains("Recommend on the probation");
        assertThat(see(scene.userId(), path()).getRedirectedUrl()).isEqualTo(OWN);
        assertThat(page(scene.userId(), OWN))
                .containsOnlyOnce("The end of your probation is being prepared.")
                .doesNotContain("Recommend", "Decide", "Weigh");
    }

    @Test
    void aCheckInIsWithThePeopleWhoTakePartInIt() throws Exception {
        scene.checkIn(30, "OPEN");

        assertThat(page("hr", path())).contains(">Bea Boss</td>").doesNotContain(">Manager</td>");
    }

    @Test
    void bothReadACheckInOnceItIsOver() throws Exception {
        scene.checkIn(30, "DONE")
                .answered(30, "MANAGER", "Asks good questions")
                .answered(30, "NEW_HIRE", "A friendly team")
                .supported(30, "A desk on Monday")
                .checkIn(60, "OPEN")
                .answered(60, "MANAGER", "Still a secret");

        for (var page : List.of(page("hr", path()), page("menu-boss", path()), page(scene.userId(), OWN))) {
            assertThat(page)
                    .contains("Check-in after 30 days", "Asks good questions", "A friendly team", "A desk on Monday")
                    .doesNotContain("Still a secret");
        }
        assertThat(page("menu-mentor", path())).doesNotContain("Asks good questions", "A friendly team");
    }

    @Test
    void theReasonOfAnEndIsForWhoeverDecides() throws Exception {
        scene.inState("WITHDRAWN").because("Another offer");

        assertThat(page("hr", path())).contains("Another offer").doesNotContain("This person does not come.");
        assertThat(page("menu-boss", path())).contains("Another offer");
        assertThat(page("menu-mentor", path())).doesNotContain("Another offer");
    }

    @Test
    void theHireReadsAsDoneWhatWasDone() throws Exception {
        scene.item("TASK", "contract", "Sign the contract", "hr", -7, "DONE")
                .item("TASK", "tour", "Tour of the house", "hr", 0, "NOT_NEEDED")
                .item("TASK", "lunch", "Lunch with the team", "hr", 1, "TAKEN_BACK");

        assertThat(page(scene.userId(), OWN))
                .contains("Sign the contract")
                .doesNotContain("Tour of the house", "Lunch with the team");
    }

    @Test
    void whatALeaverHadIsToldInWords() throws Exception {
        scene.inState("CONFIRMED")
                .done("MENTOR", "menu-mentor", null)
                .done("HANDED_OUT", "laptop", "A laptop")
                .item("TASK", "tour", "Tour of the house", "enablement", 0, "DONE")
                .finishedBy("tour", "trainer")
                .item("CHECK_IN", "30", "Check-in after 30 days", "sales-managers", 30, "DONE")
                .finishedBy("30", "onboarding");
        assertThat(page("hr", path())).doesNotContain("What was taken back");

        scene.undoing().task("userTask_undoByHand", "Undo by hand", "it");

        assertThat(page("hr", path()))
                .contains("What was taken back", "Mentor · Mo Mentor", "Equipment · A laptop")
                .contains("Undo by hand: A laptop", ">Theo Trainer<", ">by itself<")
                .doesNotContain(">trainer<", ">onboarding<");
    }

    private String path() {
        return "/new-hires/" + scene.id;
    }

    private String page(String userId, String path) throws Exception {
        var answer = see(userId, path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse see(String userId, String path) throws Exception {
        var groups = callers.of(userId).groups().toArray(String[]::new);
        return mvc.perform(get(path).with(user(userId).authorities(AuthorityUtils.createAuthorityList(groups))))
                .andReturn()
                .getResponse();
    }
}
