package io.salesops.flow.onboarding;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.EngineRest;
import io.salesops.flow.platform.time.WorkingDays;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the accepted offer to the first day, and back again at any moment, as people see it in Tasklist. */
@ApplicationTest
class NewHireOnboardingTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Clock clock;

    HireScene scene;
    LocalDate start;

    @BeforeEach
    void people() {
        scene = new HireScene(http, jdbc, engine, clock);
        start = scene.today().plusDays(60);
    }

    @Test
    void everybodyGetsTheirStepsBeforeTheFirstDay() {
        scene.withMentor("mia").hired(start).awaitAt("event_firstDay");

        assertThat(scene.mentor()).isNotEmpty();
        assertThat(scene.items()).anySatisfy(item -> assertThat(item).startsWith("EQUIPMENT laptop OPEN"));
        assertThat(scene.task(scene.taskOf("first-week")).path("assignee").asText())
                .isEqualTo(scene.id("lead"));
        assertThat(scene.task(scene.taskOf("shadowing")).path("assignee").asText())
                .isEqualTo(scene.mentor());
    }

    @Test
    void withdrawnBeforeTheFirstDayLeavesNothingBehind() {
        scene.withMentor("mia").hired(start).awaitAt("event_firstDay");
        var mentor = scene.mentor();
        scene.complete("it", scene.taskOf("laptop"), Map.of("outcome", "DONE"));

        EngineRest.accepted(
                scene.as("hr").start("new-hire-withdrawal", Map.of("newHire", scene.email, "reason", "Other offer")));

        assertThat(accounts(scene.userId()))
                .as("sign-in while IT still takes back")
                .isZero();
        assertThat(notices(scene.id("lead"))).contains("Nora New does not start on " + day(start));
        assertThat(notices(mentor)).contains("Nora New does not start on " + day(start));
        scene.everythingIsTakenBack();
        assertThat(accounts(scene.userId())).isZero();
        assertThat(scene.status()).isEqualTo("WITHDRAWN");
        assertThat(scene.effects("UNDONE")).contains("HANDED_OUT laptop", "MENTOR " + mentor);
        assertThat(scene.mentor()).isEmpty();
    }

    @Test
    void movedStartMovesWhatIsOpenAndLeavesWhatIsFinished() {
        scene.withMentor("mia").hired(start).awaitAt("event_firstDay");
        scene.complete("it", scene.taskOf("laptop"), Map.of("outcome", "DONE"));
        var finished = scene.items().stream()
                .filter(item -> item.contains("laptop"))
                .findFirst()
                .orElseThrow();
        var before = scene.timers().get(0).getDuedate();
        var task = scene.taskOf("contract");
        var due = scene.task(task).path("due").asText();

        EngineRest.accepted(scene.as("hr")
                .start(
                        "start-date-change",
                        Map.of(
                                "newHire",
                                scene.email,
                                "newStartDate",
                                start.plusDays(14).toString())));

        assertThat(scene.timers().get(0).getDuedate()).isAfter(before);
        assertThat(scene.items()).contains(finished);
        assertThat(scene.task(task).path("due").asText()).isGreaterThan(due);
    }

    /** In Chicago, from daylight-saving time to the other, over Thanksgiving and the end of a month. */
    @Test
    void movedStartKeepsWorkingDaysAndTheHourOfTheRegion() {
        var october =
                Year.of(scene.today().getYear() + 1).atMonth(Month.OCTOBER).atDay(27);
        scene.withMentor("mia").hired(october).awaitAt("event_firstDay");
        assertThat(scene.timers().get(0).getDuedate()).isEqualTo(october + "T05:00:00Z");

        var thanksgiving = october.withMonth(11).with(dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
        var monday = thanksgiving.plusDays(4);
        move(monday);

        assertThat(scene.timers().get(0).getDuedate()).isEqualTo(monday + "T06:00:00Z");
        assertThat(scene.items())
                .contains(
                        "EQUIPMENT laptop OPEN " + thanksgiving.minusDays(1), // four days before is Thanksgiving
                        "TASK contract OPEN " + monday.minusDays(10),
                        "CHECK_IN 90 OPEN " + monday.plusDays(91)); // ninety days after is a Sunday
        assertThat(scene.probationUntil()).isEqualTo(monday.plusDays(91).toString());
    }

    @Test
    void startMovedWhileItIsConfirmedIsWaitedForAnew() {
        scene.withMentor("mia").hired(scene.today());
        scene.awaitTask("userTask_confirmTheFirstDay");

        move(start);
        scene.awaitAt("event_firstDay");
        assertThat(scene.tasks("userTask_confirmTheFirstDay")).isEmpty();

        scene.timeComes();
        scene.complete(scene.id("lead"), scene.awaitTask("userTask_confirmTheFirstDay"), Map.of("arrival", "ARRIVED"));
        scene.awaitAt("event_probationOver");
        assertThat(scene.timers()).extracting(Job::getDuedate).containsExactly(endOfProbation());
    }

    private Date endOfProbation() {
        var day = workingDays.offset(start, 90, "Central", scene.today());
        return Date.from(workingDays.endOf(day, "Central"));
    }

    @Test
    void startMovedWhileHrDecidesOnTheAbsenceIsWaitedFor() {
        scene.withMentor("mia").hired(scene.today());
        scene.complete(
                scene.id("lead"), scene.awaitTask("userTask_confirmTheFirstDay"), Map.of("arrival", "NOT_ARRIVED"));
        scene.awaitTask("userTask_decideOnTheAbsence");

        move(start);

        scene.awaitAt("event_firstDay");
        assertThat(scene.tasks("userTask_decideOnTheAbsence")).isEmpty();
    }

    private void move(LocalDate startDate) {
        EngineRest.accepted(scene.as("hr")
                .start("start-date-change", Map.of("newHire", scene.email, "newStartDate", startDate.toString())));
    }

    @Test
    void hireWhoDidNotComeMayComeOnAnotherDay() {
        scene.withMentor("mia").hired(scene.today());
        scene.complete(
                scene.id("lead"), scene.awaitTask("userTask_confirmTheFirstDay"), Map.of("arrival", "NOT_ARRIVED"));
        scene.complete(
                "hr",
                scene.awaitTask("userTask_decideOnTheAbsence"),
                Map.of("answer", "COMES_LATER", "newStartDate", start.toString()));

        scene.awaitAt("event_firstDay");

        assertThat(scene.timers().get(0).getDuedate().toInstant().toString()).startsWith(start.toString());
        assertThat(scene.status()).isEqualTo("PREPARED");
    }

    @Test
    void startIsNotMovedToADayLongPast() {
        scene.withMentor("mia").hired(start).awaitAt("event_firstDay");

        assertThat(EngineRest.refused(scene.as("hr")
                        .start(
                                "start-date-change",
                                Map.of(
                                        "newHire",
                                        scene.email,
                                        "newStartDate",
                                        scene.today().minusDays(31).toString()))))
                .contains("30 days");
        assertThat(scene.items()).allMatch(item -> item.contains("OPEN") || item.contains("DONE"));
    }

    @Test
    void aNameOfTwoLinesIsRefusedInTasklistToo() {
        assertThat(EngineRest.refused(
                        scene.as("hr").start("new-hire-onboarding", scene.entries(start, "name", "Nora\r\nNew"))))
                .contains("must be one line");
    }

    @Test
    void leaverWhoWasBroughtOnBoardHereLeavesNothingBehind() {
        scene.withMentor("mia").hired(scene.today());
        scene.complete(scene.id("lead"), scene.awaitTask("userTask_confirmTheFirstDay"), Map.of("arrival", "ARRIVED"));
        scene.awaitAt("event_probationOver");
        jdbc.sql("update new_hire set status = 'CONFIRMED' where id = :id::uuid")
                .param("id", scene.hireId())
                .update();

        var userId = scene.userId();
        EngineRest.accepted(scene.as("hr").start("leaver-offboarding", leaver(userId, 10)));
        scene.lastDayIsOver(userId);

        scene.leaverIsGone(userId);
        assertThat(scene.effects("DONE")).isEmpty();
        assertThat(lastDay(userId)).isEqualTo(scene.today().plusDays(10));
    }

    @Test
    void lastDayAnnouncedAgainMovesTheOneBefore() {
        scene.withMentor("mia");
        var mia = scene.id("mia");
        EngineRest.accepted(scene.as("hr").start("leaver-offboarding", leaver(mia, 10)));
        EngineRest.accepted(scene.as("hr").start("leaver-offboarding", leaver(mia, 40)));

        assertThat(lastDay(mia)).isEqualTo(scene.today().plusDays(40));
        assertThat(scene.lastDayOver(mia).getDuedate())
                .isAfter(Date.from(clock.instant().plus(Duration.ofDays(39))));
        scene.lastDayIsOver(mia);
        var checklist = scene.awaitTaskOf(mia);

        assertThat(EngineRest.refused(scene.as("hr").start("leaver-offboarding", leaver(mia, 50))))
                .contains("is over already");
        assertThat(lastDay(mia)).isEqualTo(scene.today().plusDays(40));
        scene.complete("it", checklist, Map.of("takenBack", true)).leaverIsGone(mia);
    }

    @Test
    void leaverWhomNobodyBroughtOnBoardHereIsAChecklistForIt() {
        scene.withMentor("mia");
        EngineRest.accepted(scene.as("hr").start("leaver-offboarding", leaver(scene.id("mia"))));
        scene.lastDayIsOver(scene.id("mia"));

        scene.complete("it", scene.awaitTaskOf(scene.id("mia")), Map.of("takenBack", true));

        scene.leaverIsGone(scene.id("mia"));
    }

    @Test
    void leaverIsSomebodyWhoWorksWithUs() {
        assertThat(EngineRest.refused(scene.as("hr").start("leaver-offboarding", leaver("nobody"))))
                .contains("nobody with the id 'nobody'");
        assertThat(scene.as("seller")
                        .start("leaver-offboarding", leaver(scene.id("lead")))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    private Map<String, Object> leaver(String userId) {
        return leaver(userId, 0);
    }

    private Map<String, Object> leaver(String userId, int daysLeft) {
        return Map.of(
                "leaver", userId, "lastDay", scene.today().plusDays(daysLeft).toString());
    }

    private LocalDate lastDay(String userId) {
        return jdbc.sql("select employed_until from person where user_id = :id")
                .param("id", userId)
                .query(LocalDate.class)
                .single();
    }

    private long accounts(String userId) {
        return engine.getIdentityService().createUserQuery().userId(userId).count();
    }

    private List<String> notices(String recipient) {
        return jdbc.sql("select subject from notification where recipient = :recipient")
                .param("recipient", recipient)
                .query(String.class)
                .list();
    }

    private static String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH).format(date);
    }
}
