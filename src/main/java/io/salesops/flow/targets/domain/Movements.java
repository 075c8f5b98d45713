package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.joining;

import io.salesops.flow.platform.Texts;
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
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps targets in step with people who leave, change their team or get another manager. */
@Service
@Transactional
public class Movements {

    private static final String BY = "people-import";

    private final TargetCycles cycles;
    private final SellerTargets sellers;
    private final CycleSellers cycleSellers;
    private final ManagerChanges managers;
    private final Departures departures;
    private final TargetVersions versions;
    private final TargetNotices notices;
    private final Texts texts;
    private final Clock clock;

    Movements(
            TargetCycles cycles,
            SellerTargets sellers,
            CycleSellers cycleSellers,
            ManagerChanges managers,
            Departures departures,
            TargetVersions versions,
            TargetNotices notices,
            Texts texts,
            Clock clock) {
        this.cycles = cycles;
        this.sellers = sellers;
        this.cycleSellers = cycleSellers;
        this.managers = managers;
        this.departures = departures;
        this.versions = versions;
        this.notices = notices;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener
    void follow(PeopleChanged event) {
        follow(event.userIds());
    }

    /** Takes over what is new of these people today; done twice it is done once. */
    public void follow(Set<String> userIds) {
        cycles.findByStatusInOrderByStartsOnDesc(Set.of(Status.OPEN, Status.PUBLISHED)).stream()
                .flatMap(cycle -> cycles.findLockedById(cycle.id()).stream())
                .forEach(cycle -> follow(cycle, cycleSellers.among(cycle, userIds)));
    }

    /** What changed since the numbers were agreed counts from the publication on. */
    void catchUp(TargetCycle cycle) {
        var all = sellers.findByCycleIdOrderBySellerId(cycle.id()).stream()
                .map(SellerTarget::sellerId)
                .toList();
        change(cycle, cycleSellers.among(cycle, all));
    }

    private void follow(TargetCycle cycle, List<SellerNow> people) {
        managers.follow(cycle, people);
        if (cycle.isOpen()) {
            people.stream()
                    .filter(person -> person.leavesBefore(cycle))
                    .forEach(person -> departures.release(cycle, person));
        } else {
            var before = versions.latest(cycle.id());
            change(cycle, people);
            notices.changed(cycle, versions.changedSince(cycle.id(), before));
            people.stream()
                    .filter(person -> person.hasLeftBy(LocalDate.now(clock)))
                    .forEach(person -> departures.takeBack(cycle, person));
        }
    }

    private void change(TargetCycle cycle, List<SellerNow> people) {
        var courses =
                versions.courses(cycle, people.stream().map(SellerNow::userId).toList());
        make(cycle, Kind.LEAVER, "targets.version.leaver", people, courses, Movements::left);
        make(cycle, Kind.MOVER, "targets.version.mover", people, courses, this::moved);
    }

    private interface Difference {

        Optional<Step> between(TargetCycle cycle, TargetCourse course, SellerNow person);
    }

    private void make(
            TargetCycle cycle,
            Kind kind,
            String reason,
            Collection<SellerNow> people,
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
    private static Optional<Step> left(TargetCycle cycle, TargetCourse course, SellerNow person) {
        var last = person.lastDay(cycle);
        return last.equals(course.end())
                ? Optional.empty()
                : Optional.of(new Step(Kind.LEAVER, last.plusDays(1), BigDecimal.ZERO, course.lastPlace()));
    }

    /** The days from today on count for the new team, those before for the old one. */
    private Optional<Step> moved(TargetCycle cycle, TargetCourse course, SellerNow person) {
        var place = person.place(texts.of("targets.withoutTeam"));
        var today = LocalDate.now(clock);
        var from = today.isBefore(cycle.startsOn()) ? cycle.startsOn() : today;
        return place.teamId().equals(course.lastPlace().teamId()) || from.isAfter(person.lastDay(cycle))
                ? Optional.empty()
                : Optional.of(new Step(Kind.MOVER, from, course.numberOn(from), place));
    }
}
