package io.salesops.flow.onboarding.domain;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.imports.ImportClient;
import io.salesops.flow.platform.imports.ImportError;
import io.salesops.flow.platform.imports.ImportResult;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of accepted offers hires who is new, and moves who is known. */
@ApplicationTest
class NewHireImportTests {

    private static final String HEADER = "email,name,role,team,manager,region,start_date\n";

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Clock clock;

    @Autowired
    StartDates startDates;

    private ImportClient imports;
    private LocalDate start;

    @BeforeEach
    void client() {
        imports = new ImportClient(http, "salesops");
        imports.accepted("people", "id,name,role,team\nhire-boss,Bo Boss,SALES_MANAGER,Hire North\n");
        start = LocalDate.now(clock).plusDays(40);
    }

    @Test
    void whoIsNewIsHiredAndOnboarded() {
        var result = imports.accepted("new-hires", HEADER + row("Ida@Example.com", "Hire North", "hire-boss", start));

        assertThat(result).isEqualTo(new ImportResult("new-hires", 1, 1, 0, 0));
        assertThat(found("ida@example.com", "name || ' ' || team_id || ' ' || manager_id || ' ' || region"))
                .containsExactly("Jo Doe team-hire-north hire-boss IT");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(
                                found("ida@example.com", "id").get(0))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var file = HEADER + row("again@example.com", "", "", start);
        imports.accepted("new-hires", file);

        assertThat(imports.accepted("new-hires", file)).isEqualTo(new ImportResult("new-hires", 1, 0, 0, 1));
        assertThat(found("again@example.com", "version")).hasSize(1);
    }

    @Test
    void anotherStartDateMovesWhoIsKnown() {
        imports.accepted("new-hires", HEADER + row("move@example.com", "", "", start));

        assertThat(imports.accepted("new-hires", HEADER + row("MOVE@example.com", "", "", start.plusDays(14))))
                .isEqualTo(new ImportResult("new-hires", 1, 0, 1, 0));
        assertThat(found("move@example.com", "start_date || ' ' || invitation_sequence"))
                .containsExactly(start.plusDays(14) + " 1");
    }

    @Test
    void aStartThatHrMovedSinceIsLeftToHr() {
        var file = HEADER + row("moved@example.com", "", "", start);
        imports.accepted("new-hires", file);
        move("moved@example.com", start.plusDays(7));

        assertThat(imports.accepted("new-hires", file)).isEqualTo(new ImportResult("new-hires", 1, 0, 0, 1));
        assertThat(found("moved@example.com", "start_date"))
                .containsExactly(start.plusDays(7).toString());
        assertThat(imports.accepted("new-hires", HEADER + row("moved@example.com", "", "", start.plusDays(14)))
                        .updated())
                .isEqualTo(1);
        assertThat(found("moved@example.com", "start_date"))
                .containsExactly(start.plusDays(14).toString());
    }

    @Test
    void whoStartedOnADayThatHrChoseIsNoMistakeOfTheFile() {
        var file = HEADER + row("chosen@example.com", "", "", start);
        imports.accepted("new-hires", file);
        move("chosen@example.com", start.plusDays(7));
        jdbc.sql("update new_hire set status = 'STARTED' where email = 'chosen@example.com'")
                .update();
        assertThat(imports.accepted("new-hires", file).unchanged()).isEqualTo(1);

        jdbc.sql("update new_hire set status = 'CONFIRMED' where email = 'chosen@example.com'")
                .update();
        assertThat(imports.accepted("new-hires", file).unchanged()).isEqualTo(1);
    }

    /** As HR does in the meantime. */
    private void move(String email, LocalDate startDate) {
        startDates.move(new Caller("hr", Set.of("hr")), email, startDate);
    }

    @Test
    void whoWithdrewIsNotHiredAgainByTheSameFile() {
        var file = HEADER + row("gone@example.com", "", "", start);
        imports.accepted("new-hires", file);
        jdbc.sql("update new_hire set status = 'WITHDRAWN' where email = 'gone@example.com'")
                .update();

        assertThat(imports.accepted("new-hires", file).unchanged()).isEqualTo(1);
        assertThat(imports.accepted("new-hires", HEADER + row("gone@example.com", "", "", start.plusDays(7)))
                        .created())
                .isEqualTo(1);
        assertThat(found("gone@example.com", "status")).containsExactlyInAnyOrder("WITHDRAWN", "PREPARED");
    }

    @Test
    void whoWasHiredLongAgoStaysAsTheyAre() {
        var past = LocalDate.now(clock).minusDays(60);
        imports.accepted("new-hires", HEADER + row("old@example.com", "", "", start));
        jdbc.sql("update new_hire set status = 'STARTED', start_date = :past where email = 'old@example.com'")
                .param("past", past)
                .update();

        assertThat(imports.accepted("new-hires", HEADER + row("old@example.com", "", "", past))
                        .unchanged())
                .isEqualTo(1);
        assertThat(refused(row("old@example.com", "", "", start)))
                .containsExactly(new ImportError(
                        2, "start_date", start.toString(), "is another one than the day on which this person started"));
    }

    @Test
    void whatTheDeskWouldRefuseIsLocated() {
        var past = LocalDate.now(clock).minusDays(40);
        assertThat(refused(row("a@example.com", "", "", past)
                        + row("b@example.com", "Nowhere", "", start)
                        + row("c@example.com", "", "nobody", start)
                        + row("d@example.com", "", "", start)
                        + row("D@example.com", "", "", start)
                        + row("no address", "", "", start)
                        + row("f@example.com", "", "", start).replace(",IT,", ",Atlantis,")))
                .extracting(error -> error.line() + " " + error.column() + " " + error.reason())
                .satisfiesExactly(
                        error -> assertThat(error)
                                .isEqualTo("2 start_date lies more than 30 days back: this person is with us already"),
                        error -> assertThat(error).isEqualTo("3 team is no team of ours"),
                        error -> assertThat(error).isEqualTo("4 manager is nobody who works with us"),
                        error -> assertThat(error).isEqualTo("6 email comes twice: it is already on line 5"),
                        error -> assertThat(error).isEqualTo("7 email is not an e-mail address"),
                        error -> assertThat(error).startsWith("8 region is not one of"));
        assertThat(found("d@example.com", "id")).isEmpty();
    }

    @Test
    void whoIsStillWithUsIsNotHiredAgain() {
        imports.accepted("new-hires", HEADER + row("stays@example.com", "", "", start));
        jdbc.sql("update new_hire set status = 'CONFIRMED', user_id = 'hire-boss' where email = 'stays@example.com'")
                .update();

        assertThat(refused(row("stays@example.com", "", "", start.plusDays(7))))
                .containsExactly(
                        new ImportError(2, "email", "stays@example.com", "belongs to somebody who is with us already"));
    }

    @Test
    void namesThatNobodyCanReadAreLocated() {
        assertThat(refused(row("rtl@example.com", "", "", start).replace("Jo Doe", "Jo \u202EDoe")))
                .extracting(error -> error.line() + " " + error.column() + " " + error.reason())
                .containsExactly("2 name is not one line with at least one letter");
    }

    @Test
    void manyBeginAtOnce() {
        var rows = IntStream.range(0, 25)
                .mapToObj(number -> row("many-%d@example.com".formatted(number), "Hire North", "hire-boss", start))
                .collect(joining());

        assertThat(imports.accepted("new-hires", HEADER + rows).created()).isEqualTo(25);
        assertThat(jdbc.sql(
                                "select count(*) from new_hire where process_instance_id is not null and email like 'many-%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(25);
    }

    private static String row(String email, String team, String manager, LocalDate start) {
        return "%s,Jo Doe,OTHER,%s,%s,IT,%s\n".formatted(email, team, manager, start);
    }

    private List<ImportError> refused(String rows) {
        return imports.refused("new-hires", HEADER + rows).errors();
    }

    private List<String> found(String email, String what) {
        return jdbc.sql("select (%s)::text from new_hire where lower(email) = :email".formatted(what))
                .param("email", email)
                .query(String.class)
                .list();
    }
}
