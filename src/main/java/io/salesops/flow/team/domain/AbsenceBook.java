package io.salesops.flow.team.domain;

import static io.salesops.flow.platform.identity.Groups.ADMINISTRATORS;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.team.AbsencesChanged;
import io.salesops.flow.team.InvalidAbsence;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away when, and who stands in: noted by the person, by whoever leads them, or by operations. */
@Service
@Transactional
public class AbsenceBook {

    private static final int LONGEST_YEARS = 2;

    private final Team team;
    private final Absences absences;
    private final WorkingDays workingDays;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AbsenceBook(
            Team team,
            Absences absences,
            WorkingDays workingDays,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.team = team;
        this.absences = absences;
        this.workingDays = workingDays;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody will be away.
     *
     * @param person by user id; the caller where it is missing
     * @param backOn the first day on which the person is with us again
     * @param substitute by user id
     */
    public record Wish(
            @Nullable String person,
            LocalDate firstDay,
            LocalDate backOn,
            @Nullable String substitute) {}

    /** An absence that is not over. */
    public record Entry(
            UUID id,
            String userId,
            String name,
            LocalDate firstDay,
            LocalDate backOn,
            @Nullable String substitute,
            @Nullable String substituteName) {}

    public Entry note(Caller caller, Wish wish) {
        var person = person(caller, Optional.ofNullable(wish.person()).orElse(caller.userId()));
        check(wish, person);
        try {
            var id = team.recordAbsence(
                    person.userId(),
                    start(person, wish.firstDay()),
                    workingDays.startOf(wish.backOn(), person.region()),
                    wish.substitute());
            var entry = entry(absences.findById(id).orElseThrow());
            tellSubstitute(entry);
            events.publishEvent(new AbsencesChanged(person.userId()));
            return entry;
        } catch (InvalidAbsence e) {
            throw new Conflict(String.valueOf(e.getMessage()));
        }
    }

    private void check(Wish wish, TeamMember person) {
        if (!wish.backOn().isAfter(wish.firstDay())) {
            throw new InvalidInput("backOn", "must be after the first day away");
        }
        if (wish.backOn().isAfter(wish.firstDay().plusYears(LONGEST_YEARS))) {
            throw new InvalidInput("backOn", "must be within two years of the first day away");
        }
        if (!workingDays.startOf(wish.backOn(), person.region()).isAfter(clock.instant())) {
            throw new InvalidInput("backOn", "must lie ahead; what is over changes nothing any more");
        }
        if (person.userId().equals(wish.substitute())) {
            throw new InvalidInput("substitute", "must be somebody else");
        }
        if (wish.substitute() != null && team.find(wish.substitute()).isEmpty()) {
            throw new InvalidInput("substitute", "there is no person '%s'".formatted(wish.substitute()));
        }
    }

    /** The first day's, or when an earlier absence of that day was over: whoever corrects one notes it anew. */
    private Instant start(TeamMember person, LocalDate firstDay) {
        var start = workingDays.startOf(firstDay, person.region());
        var now = clock.instant();
        return absences.findByUserIdAndAbsentUntilAfter(person.userId(), start).stream()
                .filter(absence -> absence.isOver(now))
                .map(Absence::until)
                .max(Instant::compareTo)
                .orElse(start);
    }

    /** What the caller noted or leads; operations see everybody's. */
    @Transactional(readOnly = true)
    public List<Entry> visibleTo(Caller caller) {
        return absences.notOver(caller.userId(), seesAll(caller), clock.instant()).stream()
                .map(this::entry)
                .toList();
    }

    /** Somebody is back earlier than noted, or does not go at all. */
    public void end(Caller caller, UUID id) {
        var absence = absences.findById(id)
                .filter(known -> mayNote(caller, team.find(known.userId()).orElseThrow()))
                .orElseThrow(() -> new NotFound("There is no such absence, or it is not yours to change."));
        var now = clock.instant();
        if (absence.isOver(now)) {
            throw new Conflict("This absence is over already.");
        }
        if (absence.from().isBefore(now)) {
            absence.endAt(now);
        } else {
            absences.delete(absence);
        }
        events.publishEvent(new AbsencesChanged(absence.userId()));
    }

    private TeamMember person(Caller caller, String userId) {
        return team.find(userId)
                .filter(member -> mayNote(caller, member))
                .orElseThrow(() -> new NotFound((userId.equals(caller.userId())
                                ? "The account '%s' has no entry among the people; operations import one."
                                : "There is no person '%s' whose absences you can note.")
                        .formatted(userId)));
    }

    private static boolean mayNote(Caller caller, TeamMember person) {
        return caller.userId().equals(person.userId()) || caller.userId().equals(person.managerId()) || seesAll(caller);
    }

    private static boolean seesAll(Caller caller) {
        return caller.isIn(SALES_OPS) || caller.isIn(ADMINISTRATORS);
    }

    private Entry entry(Absence absence) {
        var person = team.find(absence.userId()).orElseThrow();
        var substitute = absence.substitute().orElse(null);
        return new Entry(
                absence.id(),
                person.userId(),
                person.name(),
                workingDays.dayOf(absence.from(), person.region()),
                workingDays.dayOf(absence.until(), person.region()),
                substitute,
                absence.substitute().flatMap(team::find).map(TeamMember::name).orElse(null));
    }

    private void tellSubstitute(Entry entry) {
        if (entry.substitute() != null) {
            notifications.tell(
                    List.of(entry.substitute()),
                    (substitute, words) -> new Notice(
                            substitute,
                            "absence:" + entry.id(),
                            words.of("absences.notice.subject", entry.name(), entry.firstDay()),
                            words.of("absences.notice.text", entry.name(), entry.firstDay(), entry.backOn()),
                            "/absences"));
        }
    }
}
