package io.salesops.flow.targets.web;

import static io.salesops.flow.targets.web.CycleScene.ALMA;
import static io.salesops.flow.targets.web.CycleScene.BERT;
import static io.salesops.flow.targets.web.CycleScene.CARL;
import static io.salesops.flow.targets.web.CycleScene.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Many numbers changed at once. */
@ApplicationTest
class TargetGridTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    CycleScene scene;

    @BeforeEach
    void setTheScene() {
        scene = new CycleScene(context, http, jdbc);
    }

    @ParameterizedTest(name = "{0}: review {1}, allocation {2}, of the other team {3}")
    @CsvSource({
        "ops,        200, 404, 404",
        "vp,         404, 404, 404",
        "admin,      404, 404, 404",
        "cycle-mara, 404, 200, 404",
        "cycle-otto, 404, 404, 200",
        "cycle-alma, 404, 404, 404",
        "seller,     404, 404, 404",
    })
    void isOpenToWhoeverHasTheTask(String user, int review, int allocation, int other) throws Exception {
        scene.inReview();
        assertStatus(user, scene.path() + "/grid", review);
        scene.completeEveryTask();
        scene.inAllocation();
        assertStatus(user, scene.gridOf(scene.team), allocation);
        assertStatus(user, scene.gridOf(scene.otherTeam), other);
        scene.completeEveryTask();
        assertStatus(user, scene.path() + "/grid", 404);
        assertStatus(user, scene.gridOf(scene.team), 404);
    }

    private void assertStatus(String user, String path, int status) throws Exception {
        assertThat(scene.see(user, path).getStatus()).as("see").isEqualTo(status);
        var saved = scene.save(user, path, Map.of(), "save", "true");
        assertThat(saved.getStatus()).as("save").isEqualTo(status == 200 ? 302 : status);
    }

    @Test
    void operationsLeaveTheOthersAsTheyAre() throws Exception {
        scene.inReview();

        var answer = save("ops", Map.of(ALMA, "700", CARL, "450", BERT, "400"), "KEEP");

        assertThat(answer.getRedirectedUrl()).isEqualTo(scene.path() + "/grid?saved=true");
        assertThat(scene.page("ops", scene.path() + "/grid?saved=true")).contains("Now complete the task in Tasklist");
        assertNumbers(700, 400, 450);
        assertThat(scene.version(BERT)).as("a row that nobody changed").isZero();
    }

    @Test
    void operationsSpreadTheDifferenceOverTheOthers() throws Exception {
        scene.inReview();

        save("ops", Map.of(ALMA, "690"), "REDISTRIBUTE");

        assertNumbers(690, 360, 450);
    }

    @Test
    void managersShareOutTheirTotal() throws Exception {
        scene.inAllocation();

        var answer = allocate(Map.of(ALMA, "650", BERT, "350"));

        assertThat(answer.getRedirectedUrl()).isEqualTo(scene.gridOf(scene.team) + "&saved=true");
        assertNumbers(650, 350, 500);
    }

    @Test
    void otherSumsThanTheTotalAreRefused() throws Exception {
        scene.inAllocation();

        var answer = allocate(Map.of(ALMA, "650"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("the numbers sum up to 1,050, but the team has to bring 1,000: 50 too much")
                .contains("value=\"650\"");
        assertNumbers(600, 400, 500);
    }

    @Test
    void nobodysNumberIsChangedInAnotherTeam() throws Exception {
        scene.inAllocation();

        assertThat(allocate(Map.of(ALMA, "500", CARL, "600")).getStatus()).isEqualTo(409);
        assertNumbers(600, 400, 500);
    }

    @Test
    void aNumberThatSomebodyElseChangedIsNotOverwritten() throws Exception {
        scene.inReview();
        var before = scene.version(ALMA);
        save("ops", Map.of(ALMA, "610"), "KEEP");

        var late = scene.save(
                "ops",
                scene.path() + "/grid",
                Map.of(ALMA, "620"),
                "save",
                "true",
                "rest",
                "KEEP",
                "version",
                String.valueOf(before));

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString())
                .contains("Somebody else changed Alma &lt;b&gt;Bold&lt;/b&gt; meanwhile. Nothing was stored")
                .contains("Somebody else made it 610 meanwhile")
                .contains("value=\"620\"");
        assertNumbers(610, 400, 500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"many", "-1", "1.5", "1,000", "1000000000001", "99999999999999999999", "1e3", "", "<b>1</b>"})
    void whatIsNotANumberIsKeptAndExplained(String typed) throws Exception {
        scene.inReview();

        var answer = save("ops", Map.of(ALMA, typed, BERT, "401"), "KEEP");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("One number cannot be used", "is not a whole number", "aria-invalid=\"true\"")
                .contains("value=\"%s\"".formatted(typed.replace("<", "&lt;").replace(">", "&gt;")), "value=\"401\"")
                .doesNotContain("<b>");
        assertNumbers(600, 400, 500);
    }

    @Test
    void theLargestAndTheSmallestNumberAreTaken() throws Exception {
        scene.inReview();

        save("ops", Map.of(ALMA, "0"), "KEEP");
        assertThat(save("ops", Map.of(BERT, "1000000000000"), "KEEP").getStatus())
                .isEqualTo(302);
        assertThat(scene.amount(ALMA)).isZero();
    }

    @Test
    void numbersStayWhileOtherRowsAreLookedFor() throws Exception {
        scene.inReview();

        var answer = scene.save("ops", scene.path() + "/grid", Map.of(ALMA, "650"), "q", "carl");

        assertThat(answer.getContentAsString())
                .contains("value=\"650\"", "Carl", "1,550")
                .doesNotContain("Bert");
        assertNumbers(600, 400, 500);
    }

    @Test
    void aFormThatIsTornIsRefused() throws Exception {
        scene.inReview();

        var answer = scene.save("ops", scene.path() + "/grid", Map.of(), "save", "true", "seller", ALMA);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertNumbers(600, 400, 500);
    }

    private MockHttpServletResponse save(String user, Map<String, String> typed, String rest) throws Exception {
        return scene.save(user, scene.path() + "/grid", typed, "save", "true", "rest", rest);
    }

    private MockHttpServletResponse allocate(Map<String, String> typed) throws Exception {
        return scene.save(MANAGER, scene.gridOf(scene.team), typed, "save", "true");
    }

    private void assertNumbers(int alma, int bert, int carl) {
        assertThat(scene.amount(ALMA)).isEqualTo(alma);
        assertThat(scene.amount(BERT)).isEqualTo(bert);
        assertThat(scene.amount(CARL)).isEqualTo(carl);
    }
}
