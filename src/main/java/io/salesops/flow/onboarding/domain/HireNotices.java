package io.salesops.flow.onboarding.domain;

import io.salesops.flow.notification.CalendarEvent;
import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells new hires, their managers and their mentors of the start; each word is told once, however often it is said. */
@Component
class HireNotices {

    private static final String OWN_PAGE = "/first-90-days";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    private final Notifications notifications;
    private final Team team;
    private final Texts texts;

    HireNotices(Notifications notifications, Team team, Texts texts) {
        this.notifications = notifications;
        this.team = team;
        this.texts = texts;
    }

    void invite(NewHire hire, Appointment appointment) {
        tell(hire, appointment, appointment.isFirstDay() ? "welcome" : "checkIn", false);
    }

    void move(NewHire hire, Appointment appointment) {
        tell(hire, appointment, "moved", false);
    }

    void cancel(NewHire hire, Appointment appointment) {
        tell(hire, appointment, "cancelled", true);
    }

    /** A cancellation is newer than whatever was said before. */
    private void tell(NewHire hire, Appointment appointment, String word, boolean cancelled) {
        var about = "%s:%s".formatted(hire.id(), appointment.name());
        var sequence = hire.invitationSequence() + (cancelled ? 1 : 0);
        var event = new CalendarEvent(
                about + "@salesops-flow", sequence, cancelled, appointment.day(), appointment.title());
        notifications.post(notice(hire, appointment, word, "hire-invitation:%s:%d".formatted(about, sequence))
                .mailedTo(hire.email())
                .inviting(event));
    }

    private Notice notice(NewHire hire, Appointment appointment, String word, String key) {
        var texts = "onboarding.notice." + word;
        return new Notice(
                hire.userId(),
                key,
                text(texts + ".subject", hire, appointment.title(), appointment.day()),
                text(texts + ".text", hire, appointment.title(), appointment.day()),
                OWN_PAGE);
    }

    private String text(String key, NewHire hire, String title, LocalDate day) {
        return texts.of(key, hire.name(), title, DAY.format(day), nameOf(hire.managerId()), nameOf(hire.mentorId()));
    }

    private String nameOf(Optional<String> userId) {
        return userId.map(id -> team.find(id).map(TeamMember::name).orElse(id))
                .orElseGet(() -> texts.of("onboarding.notice.nobody"));
    }

    /** The manager and the mentor know whom to expect. */
    void announce(NewHire hire) {
        hire.managerId().ifPresent(manager -> announce(hire, manager, "manager"));
        hire.mentorId().ifPresent(mentor -> announce(hire, mentor, "mentor"));
    }

    void announceMove(NewHire hire) {
        announceToBoth(hire, "movedStart");
    }

    /** Somebody who has started leaves; everybody else does not come. */
    void announceEnd(NewHire hire, boolean started) {
        announceToBoth(hire, started ? "leaves" : "staysAway");
    }

    private void announceToBoth(NewHire hire, String word) {
        Stream.of(hire.managerId(), hire.mentorId())
                .flatMap(Optional::stream)
                .distinct()
                .forEach(recipient -> announce(hire, recipient, word));
    }

    private void announce(NewHire hire, String recipient, String word) {
        notifications.post(new Notice(
                recipient,
                "hire-%s:%s:%s:%d".formatted(word, hire.id(), recipient, hire.invitationSequence()),
                text("onboarding.notice." + word + ".subject", hire, "", hire.startDate()),
                text("onboarding.notice." + word + ".text", hire, "", hire.startDate()),
                "/new-hires/" + hire.id()));
    }
}
