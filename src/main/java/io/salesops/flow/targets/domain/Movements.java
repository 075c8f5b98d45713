package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.joining;

import io.salesops.flow.platform.Texts;
import io.salesops.flow.targets.TargetTakenBack;
import io.salesops.flow.targets.TeamTargetLessened;
import io.salesops.flow.targets.domain.TargetCourse.Place;
import io.salesops.flow.targets.domain.TargetCourse.Step;
import io.salesops.flow.targets.domain.TargetCycle.Status;
import io.salesops.flow.targets.domain.TargetVersions.Change;
import io.salesops.flow.targets.domain.TargetVersions.Kind;
import io.salesops.flow.team.PeopleChanged;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps targets in step with people who leave, change their team or get another manager. */
@Service
@Transactional
public class Movements {

    private static final String BY = "people-import";

    /** Of sellers without a team, as cycles call it. */
    private static final String NO_TEAM = "no-team";

    private final TargetCycles cycles;
    private final TeamTargets teams;
    private final SellerTargets sellers;
    private final TeamTotals totals;
    private final Agreements agreements;
    private final Acknowledgements acknowledgements;
    private final TargetVersions versions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    Movements(
            TargetCycles cycles,
            TeamTargets teams,
            SellerTargets sellers,
            TeamTotals totals,
            Agreements agreements,
            Acknowledgements acknowledgements,
            TargetVersions versions,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Texts texts,
            Clock clock) {
        this.cycles = cycles;
        this.teams = teams;
        this.sellers = sellers;
        this.totals = totals;
        this.agreements = agreements;
        this.acknowledgements = acknowledgements;
        this.versions = versions;
        this.jdbc = jdbc;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /** A seller with a target, as the source of people knows them now. */
    private record Person(
            String userId,
            String name,
            @Nullable String managerId,
            @Nullable String teamId,
            @Nullable String teamName,
            String region,
            @Nullable LocalDate employedUntil) {

        Place place(String withoutTeam) {
            return new Place(
                    Objects.requireNonNullElse(teamId, NO_TEAM),
                    Objects.requireNonNullElse(teamName, withoutTeam),
                    region);
        }

        /** The last day that counts in the quarter. */
        LocalDate lastDay(TargetCycle cycle) {
            return employedUntil == null || employedUntil.isAfter(cycle.endsOn()) ? cycle.endsOn() : employedUntil;
        }
    }

    @EventListener
    void follow(PeopleChanged event) {
        cycles.findByStatusInOrderByStartsOnDesc(Set.of(Status.OPEN, Status.PUBLISHED)).stream()
                .flatMap(cycle -> cycles.findLockedById(cycle.id()).stream())
                .forEach(cycle -> follow(cycle, people(cycle, event.userIds())));
    }

    /** What changed since the numbers were agreed counts from the publication on. */
    void catchUp(TargetCycle cycle) {
        var all = sellers.findByCycleIdOrderBySellerId(cycle.id()).stream()
                .map(SellerTarget::sellerId)
                .toList();
        change(cycle, people(cycle, all));
    }

    private void follow(TargetCycle cycle, List<Person> people) {
        people.forEach(person -> target(cycle, person).ledBy(person.managerId()));
        if (cycle.isOpen()) {
            people.stream().filter(person -> leavesBefore(cycle, person)).forEach(person -> release(cycle, person));
        } else {
            change(cycle, people);
            people.stream()
                    .filter(this::hasLeft)
                    .map(person -> target(cycle, person))
                    .forEach(this::takeBack);
        }
    }

    private SellerTarget target(TargetCycle cycle, Person person) {
        return sellers.findByCycleIdAndSellerId(cycle.id(), person.userId()).orElseThrow();
    }

    private static boolean leavesBefore(TargetCycle cycle, Person person) {
        return person.lastDay(cycle).isBefore(cycle.startsOn());
    }

    private boolean hasLeft(Person person) {
        return person.employedUntil() != null && person.employedUntil().isBefore(LocalDate.now(clock));
    }

    /** Whoever leaves before the quarter gets no target; what was agreed with the others stays agreed. */
    private void release(TargetCycle cycle, Person person) {
        var target = target(cycle, person);
        if (target.status() == SellerTarget.Status.LEFT) {
            return;
        }
        totals.release(cycle, teams.findLockedById(target.teamTargetId()).orElseThrow(), target);
        target.leave();
        events.publishEvent(new TargetTakenBack(target.id()));
        events.publishEvent(new TeamTargetLessened(target.teamTargetId()));
        agreements.count(target.id());
    }

    private void takeBack(SellerTarget target) {
        if (acknowledgements.takeBack(target.id())) {
            events.publishEvent(new TargetTakenBack(target.id()));
        }
    }

    private void change(TargetCycle cycle, List<Person> people) {
        var courses =
                versions.courses(cycle, people.stream().map(Person::userId).toList());
        make(cycle, Kind.LEAVER, "targets.version.leaver", people, courses, Movements::left);
        make(cycle, Kind.MOVER, "targets.version.mover", people, courses, this::moved);
    }

    private interface Difference {

        Optional<Step> between(TargetCycle cycle, TargetCourse course, Person person);
    }

    private void make(
            TargetCycle cycle,
            Kind kind,
            String reason,
            Collection<Person> people,
            Map<String, TargetCourse> courses,
            Difference difference) {
        var changes = people.stream()
                .flatMap(person -> Optional.ofNullable(courses.get(person.userId()))
                        .flatMap(course -> difference.between(cycle, course, person))
                        .map(step -> new Change(person.userId(), person.name(), step))
                        .stream())
                .toList();
        if (!changes.isEmpty()) {
            versions.add(cycle, kind, BY, texts.of(reason, names(changes)), changes);
        }
    }

    private static String names(List<Change> changes) {
        return changes.size() > 20
                ? "%d sellers".formatted(changes.size())
                : changes.stream().map(Change::sellerName).collect(joining(", "));
    }

    /** Nothing counts after the last day; the end of the quarter is the last day of whoever stays. */
    private static Optional<Step> left(TargetCycle cycle, TargetCourse course, Person person) {
        var last = person.lastDay(cycle);
        return last.equals(course.end())
                ? Optional.empty()
                : Optional.of(new Step(Kind.LEAVER, last.plusDays(1), BigDecimal.ZERO, course.lastPlace()));
    }

    /** The days from today on count for the new team, those before for the old one. */
    private Optional<Step> moved(TargetCycle cycle, TargetCourse course, Person person) {
        var place = person.place(texts.of("targets.withoutTeam"));
        var today = LocalDate.now(clock);
        var from = today.isBefore(cycle.startsOn()) ? cycle.startsOn() : today;
        return place.teamId().equals(course.lastPlace().teamId()) || from.isAfter(person.lastDay(cycle))
                ? Optional.empty()
                : Optional.of(new Step(Kind.MOVER, from, course.numberOn(from), place));
    }

    private List<Person> people(TargetCycle cycle, Collection<String> userIds) {
        return jdbc.sql("""
                        select p.user_id, p.name, p.manager_id, p.team_id, t.name as team_name, p.region, p.employed_until
                        from seller_target seller
                          join person p on p.user_id = seller.seller_id
                          left join team t on t.id = p.team_id
                        where seller.cycle_id = :cycle and p.user_id = any(:people) order by p.user_id""")
                .param("cycle", cycle.id().value())
                .param("people", userIds.toArray(String[]::new))
                .query(Person.class)
                .list();
    }
}
