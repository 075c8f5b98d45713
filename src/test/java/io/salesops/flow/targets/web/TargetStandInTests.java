package io.salesops.flow.targets.web;

import static io.salesops.flow.targets.web.CycleScene.ALMA;
import static io.salesops.flow.targets.web.CycleScene.CARL;
import static io.salesops.flow.targets.web.CycleScene.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.team.InvalidAbsence;
import io.salesops.flow.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** Whoever has the tasks of a manager who is away reads the same numbers on the pages, and only then. */
@ApplicationTest
@Transactional
class TargetStandInTests {

    private static final String SUBSTITUTE = "cycle-sam";
    private static final String HEAD = "cycle-hana";

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Team team;

    @Autowired
    Clock clock;

    CycleScene scene;

    @BeforeEach
    void setTheScene() {
        scene = new CycleScene(context, http, jdbc).inAgreement();
        scene.publish();
    }

    @Test
    void theSubstituteReadsWhatTheManagerReads() throws Exception {
        away(MANAGER, -1, 1, SUBSTITUTE);

        for (var reader : new String[] {SUBSTITUTE, MANAGER}) {
            assertReads(reader);
        }
        assertReadsNothing(HEAD);
    }

    @ParameterizedTest(name = "away from day {0} to day {1}")
    @CsvSource({"-2, -1", "1, 2"})
    void theSubstituteReadsNothingOnceTheManagerIsBackOrStillThere(int from, int until) throws Exception {
        away(MANAGER, from, until, SUBSTITUTE);

        assertReadsNothing(SUBSTITUTE);
        assertReads(MANAGER);
    }

    @Test
    void theSubstitutesSubstituteReadsInstead() throws Exception {
        away(MANAGER, -1, 1, SUBSTITUTE);
        away(SUBSTITUTE, -1, 1, HEAD);

        assertReads(HEAD);
        assertReadsNothing(SUBSTITUTE);
    }

    @Test
    void withoutSubstituteTheManagersManagerReads() throws Exception {
        away(MANAGER, -1, 1, null);

        assertReads(HEAD);
        assertReadsNothing(SUBSTITUTE);
    }

    @Test
    void whoLeadsAManagerWhoIsGoneReads() throws Exception {
        jdbc.sql("update person set employed_until = :day where user_id = :manager")
                .param("day", LocalDate.now(clock).minusDays(1))
                .param("manager", MANAGER)
                .update();

        assertReads(HEAD);
    }

    @Test
    void aSellerIsNoStandIn() throws Exception {
        away(MANAGER, -1, 1, CARL);

        assertThat(scene.see(CARL, scene.path()).getStatus()).isEqualTo(404);
        assertThat(scene.see(CARL, "/targets/" + scene.target(ALMA)).getStatus())
                .isEqualTo(404);
        assertReads(HEAD);
    }

    private void away(String userId, int fromDay, int untilDay, @Nullable String substitute) throws InvalidAbsence {
        var now = clock.instant();
        team.recordAbsence(userId, now.plus(Duration.ofDays(fromDay)), now.plus(Duration.ofDays(untilDay)), substitute);
    }

    private void assertReads(String user) throws Exception {
        assertThat(scene.page(user, "/targets")).contains(scene.path(), "Alma").doesNotContain("Carl");
        assertThat(scene.page(user, scene.path()))
                .contains("Alma", "Bert", "USD 1,000", "A client left")
                .doesNotContain("Carl", "Team Otto");
        assertThat(scene.see(user, "/targets/" + scene.target(ALMA)).getStatus())
                .isEqualTo(200);
        assertThat(scene.see(user, "/targets/" + scene.target(CARL)).getStatus())
                .isEqualTo(404);
        assertThat(scene.page(user, scene.api())).contains("\"assigned\":1000");
        assertThat(scene.page(user, scene.api() + "/targets"))
                .contains("Alma", "Bert")
                .doesNotContain("Carl");
        assertThat(scene.page(user, scene.api() + "/attainment")).contains("Alma");
    }

    private void assertReadsNothing(String user) throws Exception {
        assertThat(scene.page(user, "/targets")).doesNotContain(scene.path(), "Alma");
        for (var path : new String[] {
            scene.path(),
            "/targets/" + scene.target(ALMA),
            scene.api(),
            scene.api() + "/targets",
            scene.api() + "/attainment"
        }) {
            assertThat(scene.see(user, path).getStatus()).as(path).isEqualTo(404);
        }
    }
}
