package io.salesops.flow.team;

import static java.util.stream.Collectors.toMap;

import io.salesops.flow.platform.identity.PeopleAccounts;
import io.salesops.flow.team.domain.Absence;
import io.salesops.flow.team.domain.Absences;
import io.salesops.flow.team.domain.Memberships;
import io.salesops.flow.team.domain.Person;
import io.salesops.flow.team.domain.Persons;
import io.salesops.flow.team.domain.Persons.TeamName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people we work with: who leads whom, and who acts for whom. */
@Service
@Transactional
public class Team {

    private final Persons persons;
    private final Memberships memberships;
    private final Absences absences;
    private final PeopleAccounts accounts;

    Team(Persons persons, Memberships memberships, Absences absences, PeopleAccounts accounts) {
        this.persons = persons;
        this.memberships = memberships;
        this.absences = absences;
        this.accounts = accounts;
    }

    @Transactional(readOnly = true)
    public Optional<TeamMember> find(String userId) {
        return persons.findById(userId).map(Person::asMember);
    }

    @Transactional(readOnly = true)
    public Optional<TeamMember> managerOf(String userId) {
        return find(userId).map(TeamMember::managerId).flatMap(this::find);
    }

    /** The sellers who are with us on at least one day of a time, both ends included, by id. */
    @Transactional(readOnly = true)
    public List<TeamMember> sellers(LocalDate from, LocalDate until) {
        return persons.sellers(from, until).stream().map(Person::asMember).toList();
    }

    /** Who does that work in the region on a day and stays with us, by id. */
    @Transactional(readOnly = true)
    public List<TeamMember> members(Role role, String region, LocalDate on) {
        return persons.members(role, region, on).stream().map(Person::asMember).toList();
    }

    /** Who is in a team on a day, by id. */
    @Transactional(readOnly = true)
    public List<TeamMember> inTeam(String teamId, LocalDate on) {
        return persons.inTeam(teamId, on).stream().map(Person::asMember).toList();
    }

    /** Whom any of these people leads, directly or through others. */
    @Transactional(readOnly = true)
    public Set<String> ledBy(Set<String> managers) {
        return managers.isEmpty() ? Set.of() : Set.copyOf(persons.ledBy(managers));
    }

    /** Somebody belongs to us from a day on; whoever was known before is so as told now. */
    public void join(TeamMember member) {
        memberships.join(member);
    }

    /** Somebody leaves after a last day, at the earliest on the first one. */
    public void leave(String userId, LocalDate lastDay) {
        memberships.leave(userId, lastDay);
    }

    /** What people call each team, by its id. */
    @Transactional(readOnly = true)
    public Map<String, String> teamNames() {
        return persons.teams().stream().collect(toMap(TeamName::getId, TeamName::getName));
    }

    /**
     * Who acts for a person at an instant: the person, or the substitute, or the substitute's substitute. Nobody does
     * when that goes round in a circle or ends at somebody outside the group or at the requester: the fallback group
     * has to be asked then.
     */
    @Transactional(readOnly = true)
    public Optional<String> actingFor(String userId, String group, String requester, Instant at) {
        Predicate<String> mayAct = id -> !id.equals(requester) && accounts.isMember(id, group);
        return substitution(userId, mayAct, at).map(Substitution::actingId).orElseGet(() -> Optional.of(userId)
                .filter(mayAct));
    }

    /**
     * Who acts for a person who is away at an instant, along the chain of substitutes, if they may; nothing while the
     * person is there.
     */
    @Transactional(readOnly = true)
    public Optional<Substitution> substitution(String userId, Predicate<String> mayAct, Instant at) {
        var asked = new HashSet<String>();
        var until = Instant.MAX;
        var acting = Optional.of(userId);
        while (acting.isPresent() && asked.add(acting.get())) {
            var absence = absenceOf(acting.get(), at);
            if (absence.isEmpty()) {
                var present = acting.filter(mayAct);
                return asked.size() == 1 ? Optional.empty() : Optional.of(new Substitution(present, until));
            }
            until = absence.get().endsBefore(until) ? absence.get().until() : until;
            acting = absence.get().substitute();
        }
        return Optional.of(new Substitution(Optional.empty(), until));
    }

    /** Who is away at an instant. */
    @Transactional(readOnly = true)
    public Set<String> absentAt(Instant at) {
        return absences.absentAt(at);
    }

    /** Until when somebody is away who is so at an instant. */
    @Transactional(readOnly = true)
    public Optional<Instant> absentUntil(String userId, Instant at) {
        return absenceOf(userId, at).map(Absence::until);
    }

    /** Who could be replaced by a person at an instant: whoever is away or gone, and ends at the person in the end. */
    @Transactional(readOnly = true)
    public List<String> replaceableBy(String userId, Instant at, LocalDate today) {
        return persons.whoseWorkMayComeTo(userId, at, today);
    }

    /** Records an absence from an instant until just before another; a person has one at a time. */
    public UUID recordAbsence(String userId, Instant from, Instant until, @Nullable String substitute)
            throws InvalidAbsence {
        if (persons.lock(userId).isEmpty()) {
            throw new InvalidAbsence("There is no person '%s'.".formatted(userId));
        }
        if (!from.isBefore(until)) {
            throw new InvalidAbsence("The absence ends before it begins.");
        }
        if (userId.equals(substitute)) {
            throw new InvalidAbsence("Nobody can be their own substitute.");
        }
        if (substitute != null && find(substitute).isEmpty()) {
            throw new InvalidAbsence("There is no person '%s'.".formatted(substitute));
        }
        if (absences.findByUserIdAndAbsentUntilAfter(userId, from).stream()
                .anyMatch(absence -> absence.overlaps(from, until))) {
            throw new InvalidAbsence("There is another absence within that time.");
        }
        return absences.save(new Absence(userId, from, until, substitute)).id();
    }

    private Optional<Absence> absenceOf(String userId, Instant at) {
        return absences.findByUserIdAndAbsentUntilAfter(userId, at).stream()
                .filter(absence -> absence.covers(at))
                .findFirst();
    }
}
