package io.salesops.flow.onboarding.domain;

import io.salesops.flow.notification.CalendarEvent;
import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.Words;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells new hires, their managers and their mentors of the start; each word is told once, however often it is said. */
@Component
class HireNotices {

    private static final String OWN_PAGE = "/first-90-days";

    private final Notifications notifications;
    private final Team team;

    HireNotices(Notifications notifications, Team team) {
        this.notifications = notifications;
        this.team = team;
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
        notifications.tell(List.of(hire.userId()), (reader, words) -> {
            var title = title(appointment, words);
            var event = new CalendarEvent(about + "@salesops-flow", sequence, cancelled, appointment.day(), title);
            return new Notice(
                            reader,
                            "hire-invitation:%s:%d".formatted(about, sequence),
                            text(word + ".subject", hire, title, appointment.day(), words),
                            text(word + ".text", hire, title, appointment.day(), words),
                            OWN_PAGE)
                    .mailedTo(hire.email())
                    .inviting(event);
        });
    }

    private static String title(Appointment appointment, Words words) {
        return appointment.isFirstDay() ? words.of("onboarding.invitation.firstDay") : appointment.title();
    }

    private String text(String key, NewHire hire, String title, LocalDate day, Words words) {
        return words.of(
                "onboarding.notice." + key,
                hire.name(),
                title,
                words.dayOfWeek(day),
                nameOf(hire.managerId(), words),
                nameOf(hire.mentorId(), words));
    }

    private String nameOf(Optional<String> userId, Words words) {
        return userId.map(id -> team.find(id).map(TeamMember::name).orElse(id))
                .orElseGet(() -> words.of("onboarding.notice.nobody"));
    }

    void confirm(NewHire hire) {
        notifications.tell(
                List.of(hire.userId()),
                (reader, words) -> new Notice(
                        reader,
                        "hire-confirmed:" + hire.id(),
                        text("confirmed.subject", hire, "", hire.startDate(), words),
                        text("confirmed.text", hire, "", hire.startDate(), words),
                        OWN_PAGE));
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
        notifications.tell(
                List.of(recipient),
                (reader, words) -> new Notice(
                        reader,
                        "hire-%s:%s:%s:%d".formatted(word, hire.id(), reader, hire.invitationSequence()),
                        text(word + ".subject", hire, "", hire.startDate(), words),
                        text(word + ".text", hire, "", hire.startDate(), words),
                        "/new-hires/" + hire.id()));
    }
}
