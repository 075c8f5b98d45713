package io.salesops.flow.targets.web;

import static io.salesops.flow.targets.web.CycleScene.ALMA;
import static io.salesops.flow.targets.web.CycleScene.BERT;
import static io.salesops.flow.targets.web.CycleScene.CARL;
import static io.salesops.flow.targets.web.CycleScene.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import io.salesops.flow.platform.imports.ImportClient;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What people read of targets, and who reads what. */
@ApplicationTest
class TargetPagesTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    CycleScene scene;

    @BeforeEach
    void setTheScene() {
        scene = new CycleScene(context, http, jdbc);
    }

    @ParameterizedTest(name = "{0}: cycle {1}, target {2}, {3} of the quarter")
    @CsvSource({
        "ops,         200, 200, everybody's",
        "vp,          200, 200, everybody's",
        "admin,       200, 200, everybody's",
        "cycle-mara,  200, 200, the team's",
        "cycle-otto,  200, 404, the team's",
        "cycle-hana,  404, 404, nothing",
        "cycle-sam,   404, 404, nothing",
        "cycle-alma,  404, 200, my target",
        "cycle-bert,  404, 404, my target",
        "seller,      404, 404, nothing",
        "director,    404, 404, nothing",
        "finance,     404, 404, nothing",
    })
    void everybodyReadsTheirPart(String user, int cycle, int target, String part) throws Exception {
        scene.inAgreement();

        assertThat(scene.see(user, scene.path()).getStatus()).isEqualTo(cycle);
        assertThat(scene.see(user, "/targets/" + scene.target(ALMA)).getStatus())
                .isEqualTo(target);
        assertThat(scene.see(user, scene.path() + "/grid").getStatus()).isEqualTo(404);
        var list = scene.page(user, "/targets");
        assertThat(list.contains(scene.path() + "\"")).isEqualTo(cycle == 200);
        assertThat(list.contains("My target of " + scene.quarter)).isEqualTo(part.equals("my target"));
    }

    @ParameterizedTest
    @CsvSource({"cycle-mara", "cycle-alma"})
    void nobodyOutsideOperationsReadsNumbersInReview(String user) throws Exception {
        scene.inReview();

        assertThat(scene.see(user, scene.path()).getStatus()).isEqualTo(404);
        assertThat(scene.see(user, "/targets/" + scene.target(ALMA)).getStatus())
                .isEqualTo(404);
        assertThat(scene.page(user, "/targets")).doesNotContain(scene.quarter);
    }

    /** The teams are asked by instances of their own. */
    @Test
    void whoeverOpenedTheCycleReadsWithWhomItIs() {
        scene.inAllocation();
        repository
                .createDeployment()
                .name("task-access")
                .enableDuplicateFiltering(true)
                .addClasspathResource("models/handed-over.bpmn")
                .deploy();
        var cycle = runtime.startProcessInstanceByKey(
                "handed-over", scene.id.toString(), Map.of("requester", MANAGER, "holder", "vp"));

        var waiting = EngineRest.json(http.withBasicAuth(MANAGER, "demo")
                        .getForEntity("/api/requests/" + cycle.getId(), String.class)
                        .getBody())
                .at("/request/waiting");

        assertThat(waiting.findValuesAsText("step")).contains("Work", "Allocate the team target");
        assertThat(waiting.toString()).contains("Vera Vance", "Mara Manager");
        runtime.deleteProcessInstance(cycle.getId(), "test is over");
    }

    @Test
    void sellersReadTheirNumberAfterTheManager() throws Exception {
        scene.inAllocation();

        assertThat(scene.see(MANAGER, "/targets/" + scene.target(ALMA)).getStatus())
                .isEqualTo(200);
        assertThat(scene.see(ALMA, "/targets/" + scene.target(ALMA)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void managersReadNothingOfOtherTeams() throws Exception {
        scene.inAgreement();

        assertThat(scene.page(MANAGER, scene.path()))
                .contains("Alma", "Bert", "USD 1,000", "0 of 2 accepted")
                .doesNotContain("Carl", "Team Otto", "1,304", "1,500");
    }

    @Test
    void operationsReadEverything() throws Exception {
        scene.inAgreement();

        assertThat(scene.page("ops", scene.path()))
                .contains("Being agreed", "USD 1,304.35", "USD 1,500", "Alma", "Bert", "Carl", "Team Otto")
                .contains("A client left", "450", "Agree the target: cycle-bert, since ");
        assertThat(scene.page("ops", scene.path() + "?q=otto"))
                .containsOnlyOnce("/targets/" + scene.target(CARL))
                .doesNotContain("/targets/" + scene.target(ALMA));
    }

    @Test
    void fiftyTargetsAreOnAPage() throws Exception {
        new ImportClient(http, "salesops").accepted("people", crowd());
        for (var number = 0; number < 51; number++) {
            scene.seller("crowd-%02d".formatted(number), "Crowd %02d".formatted(number), scene.team, MANAGER, 1);
        }

        assertThat(scene.page("ops", scene.path() + "?q=crowd"))
                .contains("Crowd 00", "Crowd 49", "page=1")
                .doesNotContain("Crowd 50");
        assertThat(scene.page("ops", scene.path() + "?q=crowd&page=1"))
                .contains("Crowd 50", "page=0")
                .doesNotContain("Crowd 49");
    }

    private static String crowd() {
        var rows = new StringBuilder("id,name,role,manager,region\n");
        for (var number = 0; number < 51; number++) {
            rows.append("crowd-%02d,Crowd %02d,SELLER,cycle-mara,US\n".formatted(number, number));
        }
        return rows.toString();
    }

    @Test
    void sellersReadHowTheirNumberCameAboutAndWhatTheySaid() throws Exception {
        scene.inAgreement();

        assertThat(scene.page(ALMA, "/targets"))
                .contains("USD 600", "How it came about", "Your share is", "USD 450", "A client left", "They left.");
        assertThat(scene.page(BERT, "/targets"))
                .contains("Your turn: Agree the target.", "/camunda/app/tasklist/default/#/?task=");
    }

    @Test
    void whatWasPublishedHoldsWithItsAttainment() throws Exception {
        scene.inAgreement();
        scene.publish();

        assertThat(scene.page(ALMA, "/targets")).contains("USD 580", "Won so far", "Attainment");
        assertThat(scene.page("ops", scene.path()))
                .contains("Published versions", "Approved &lt;u&gt;as it is", "580")
                .contains("In force now", "Numbers as they were approved", "Attainment");
        assertThat(scene.page(MANAGER, scene.path())).contains("580").doesNotContain("Published versions");
    }

    @Test
    void whatBecameOfAPublishedTargetStandsOnItsPage() throws Exception {
        scene.inAgreement();
        scene.publish();
        scene.contestWhatIsPublished();

        var target = "/targets/" + scene.target(ALMA);
        for (var reader : new String[] {ALMA, MANAGER, "ops"}) {
            assertThat(scene.page(reader, target))
                    .as(reader)
                    .contains("Appeals", "580", "500", "Gone. &lt;i&gt;", "Another number is set", "Half of it.", "-30")
                    .contains("Changes", "620", "+70", "More&lt;/em&gt; accounts.", "Declined", "Others carry more.")
                    .contains("Published versions", "Approved &lt;u&gt;as it is", "cycle-mara, ", "vp, ");
        }
        assertThat(scene.page(MANAGER, target)).contains("640", "+90", "Waits for a decision");
        assertThat(scene.page(ALMA, target)).doesNotContain("640", "Waits for a decision");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ops, 200", "vp, 200", "finance, 200", "cycle-mara, 404", "cycle-alma, 404"})
    void compensationFilesAreOnePressAway(String user, int status) throws Exception {
        scene.inAgreement();
        scene.publish();

        var file = scene.path() + "/versions/1/targets";
        for (var kind : new String[] {".csv", ".xlsx"}) {
            assertThat(scene.see(user, file + kind).getStatus()).as(kind).isEqualTo(status);
            assertThat(scene.page(user, user.equals("finance") ? "/targets" : scene.path())
                            .contains(file + kind))
                    .as(kind)
                    .isEqualTo(status == 200);
        }
    }

    @Test
    void namesAndWordsAreNeverMarkupNorEvaluated() throws Exception {
        scene.inAgreement();
        scene.publish();
        scene.contestWhatIsPublished();

        for (var page : new String[] {
            scene.page("ops", scene.path()),
            scene.page(ALMA, "/targets"),
            scene.page(MANAGER, "/targets"),
            scene.page("ops", "/targets/" + scene.target(ALMA)),
            scene.page("ops", scene.path() + "?q=%3Ci%3E&page=1"),
        }) {
            assertThat(page).doesNotContain("<b>Bold", "<i>", "<u>", "<em>", "<script>alert", "Bert 49");
        }
        assertThat(scene.page("ops", scene.path())).contains("Bert ${7*7}");
    }

    @Test
    void onlyOperationsReadHowToOpenAQuarter() throws Exception {
        assertThat(scene.page("ops", "/targets")).contains("Set the targets of a quarter");
        assertThat(scene.page("vp", "/targets")).doesNotContain("Set the targets of a quarter");
    }

    @Test
    void whoeverHasNoPartIsToldSo() throws Exception {
        assertThat(scene.page("legal", "/targets")).contains("There is no target for you to see yet.");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (var path : new String[] {"/target-cycles/", "/targets/"}) {
            assertThat(scene.see("ops", path + UUID.randomUUID()).getStatus()).isEqualTo(404);
            assertThat(scene.see("ops", path + "no-id").getStatus()).isEqualTo(404);
        }
    }
}
