package io.salesops.flow.onboarding.domain;

import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.EffectLedger;
import io.salesops.flow.onboarding.StoredHire;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.imports.ImportClient;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes to the calendar of a new hire, moves with the start and goes when the hire does not come. */
@ApplicationTest
class InvitationsTests {

    private static final Caller HR = new Caller("hr", Set.of("hr"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    @Autowired
    Invitations invitations;

    @Autowired
    StartDates startDates;

    @Autowired
    EffectLedger effects;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestRestTemplate http;

    private final LocalDate start =
            Year.now(ZoneOffset.UTC).plusYears(1).atMonth(Month.MARCH).atDay(1).with(firstInMonth(DayOfWeek.MONDAY));

    private StoredHire scene;

    @BeforeEach
    void acceptNora() {
        new ImportClient(http, "salesops")
                .accepted(
                        "people",
                        "id,name,role\nwelcome-lead,Lea Lead,SALES_MANAGER\nwelcome-mentor,Mo Mentor,SELLER\n");
        scene = new StoredHire(jdbc, start)
                .ledBy("welcome-lead")
                .mentoredBy("welcome-mentor")
                .checkIn(30, "OPEN")
                .checkIn(60, "OPEN");
    }

    private record Word(
            String toldAddress,
            String subject,
            String eventUid,
            int eventSequence,
            boolean eventCancelled,
            LocalDate eventDay) {}

    @Test
    void theWelcomeBringsTheFirstDayAndEachCheckIn() {
        welcome();

        assertThat(words()).extracting(Word::eventDay).containsExactly(start, start.plusDays(30), start.plusDays(60));
        assertThat(words()).allSatisfy(word -> {
            assertThat(word.toldAddress()).isEqualTo(scene.email());
            assertThat(word.eventSequence()).isZero();
            assertThat(word.eventCancelled()).isFalse();
        });
        assertThat(words()).extracting(Word::eventUid).doesNotHaveDuplicates();
        assertThat(words().get(0).subject())
                .isEqualTo("Welcome, Nora Newcomer: your first day is " + DAY.format(start));
        assertThat(invited()).extracting(Effect::target).containsExactly("first-day", "check-in-30", "check-in-60");
    }

    @Test
    void managerAndMentorKnowWhomToExpect() {
        welcome();

        assertThat(subjectFor("welcome-lead")).containsExactly("Nora Newcomer starts on " + DAY.format(start));
        assertThat(subjectFor("welcome-mentor"))
                .containsExactly("You are the mentor of Nora Newcomer, who starts on " + DAY.format(start));
    }

    @Test
    void welcomedTwiceIsWelcomedOnce() {
        welcome();
        welcome();

        assertThat(words()).hasSize(3);
    }

    @Test
    void aMovedStartMovesWhatIsNotOver() {
        welcome();
        finish("30");
        startDates.move(HR, scene.id.toString(), start.plusDays(14));

        var moved = words().stream().filter(word -> word.eventSequence() == 1).toList();
        assertThat(moved).extracting(Word::eventDay).containsExactly(start.plusDays(14), start.plusDays(74));
        assertThat(moved)
                .extracting(Word::eventUid)
                .containsExactly(words().get(0).eventUid(), words().get(2).eventUid());
        assertThat(subjectFor("welcome-lead"))
                .contains("Nora Newcomer now starts on " + DAY.format(start.plusDays(14)));
    }

    @Test
    void whoeverWasNotInvitedYetHearsNothingOfAMove() {
        startDates.move(HR, scene.id.toString(), start.plusDays(14));
        assertThat(words()).isEmpty();

        welcome();
        assertThat(words()).first().returns(start.plusDays(14), Word::eventDay);
    }

    @Test
    void theUndoTakesTheDaysOutOfTheCalendar() {
        welcome();
        var sent = words();
        transaction.executeWithoutResult(status -> invited().forEach(invitations::undo));
        transaction.executeWithoutResult(status -> invited().forEach(invitations::undo));

        var cancelled = words().stream().filter(Word::eventCancelled).toList();
        assertThat(cancelled)
                .extracting(Word::eventUid)
                .containsExactlyElementsOf(sent.stream().map(Word::eventUid).toList());
        assertThat(cancelled).extracting(Word::eventSequence).containsOnly(1);
    }

    private void welcome() {
        transaction.executeWithoutResult(status -> invitations.welcome(scene.id));
    }

    private void finish(String checkIn) {
        jdbc.sql("update onboarding_item set status = 'DONE' where new_hire_id = :hire and reference = :checkIn")
                .param("hire", scene.id.value())
                .param("checkIn", checkIn)
                .update();
    }

    private List<Effect> invited() {
        return effects.of(scene.id.toString()).stream()
                .filter(effect -> effect.kind().equals("INVITATION"))
                .toList();
    }

    private List<Word> words() {
        return jdbc.sql("""
                        select told_address, subject, event_uid, event_sequence, event_cancelled, event_day
                        from notification where recipient = :user and event_uid is not null
                        order by event_cancelled, event_sequence, event_day""").param("user", scene.userId()).query(Word.class).list();
    }

    private List<String> subjectFor(String recipient) {
        return jdbc.sql(
                        "select subject from notification where recipient = :recipient and link = :page order by created_at")
                .param("recipient", recipient)
                .param("page", "/new-hires/" + scene.id)
                .query(String.class)
                .list();
    }
}
