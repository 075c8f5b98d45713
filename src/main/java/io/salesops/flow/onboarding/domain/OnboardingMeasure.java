package io.salesops.flow.onboarding.domain;

import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.domain.OnboardingItem.Kind;
import io.salesops.flow.onboarding.domain.OnboardingItem.Status;
import io.salesops.flow.pipeline.Bookings;
import io.salesops.flow.pipeline.Bookings.Booking;
import io.salesops.flow.pipeline.MissingRate;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.targets.RampedTargets;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures how far a new hire has come. */
@Service
@Transactional(readOnly = true)
public class OnboardingMeasure {

    private static final Set<Kind> TASKS = EnumSet.of(Kind.TASK, Kind.EQUIPMENT, Kind.MILESTONE, Kind.TRAINING);

    private final NewHires hires;
    private final OnboardingPlan plan;
    private final CheckInAnswers checkIns;
    private final Bookings bookings;
    private final RampedTargets targets;
    private final Clock clock;

    OnboardingMeasure(
            NewHires hires,
            OnboardingPlan plan,
            CheckInAnswers checkIns,
            Bookings bookings,
            RampedTargets targets,
            Clock clock) {
        this.hires = hires;
        this.plan = plan;
        this.checkIns = checkIns;
        this.bookings = bookings;
        this.targets = targets;
        this.clock = clock;
    }

    public Progress of(NewHireId id) {
        var hire = hires.findById(id).orElseThrow();
        var items = plan.of(id);
        var score = new OnboardingScore(
                tasksInTime(items).orElse(null),
                done(items, Kind.TRAINING).orElse(null),
                attainment(hire).orElse(null),
                checkIns.percent(id).orElse(null));
        return new Progress(score, done(items, Kind.MILESTONE).orElse(null), isSaleLongerThanRamp(hire));
    }

    /** Of what is due by today; what is due today and still open is not late yet. */
    private Optional<BigDecimal> tasksInTime(List<OnboardingItem> items) {
        var due = items.stream()
                .filter(item -> TASKS.contains(item.kind()))
                .filter(this::isDue)
                .toList();
        return percent(due, item -> item.inTime().orElse(false));
    }

    private boolean isDue(OnboardingItem item) {
        var today = LocalDate.now(clock);
        return item.isOpen()
                ? item.due().isBefore(today)
                : item.status() == Status.DONE && !item.due().isAfter(today);
    }

    /** Of all of that kind that the plan still asks for. */
    private static Optional<BigDecimal> done(List<OnboardingItem> items, Kind kind) {
        var planned = items.stream()
                .filter(item -> item.kind() == kind)
                .filter(item -> item.isOpen() || item.status() == Status.DONE)
                .toList();
        return percent(planned, item -> item.status() == Status.DONE);
    }

    private static Optional<BigDecimal> percent(List<OnboardingItem> items, Predicate<OnboardingItem> counts) {
        return Percents.of(items.stream().filter(counts).count(), items.size());
    }

    /** What was won since the start, against the part of the targets that falls on the time since then. */
    private Optional<BigDecimal> attainment(NewHire hire) {
        var today = LocalDate.now(clock);
        return targets.expected(hire.userId(), hire.startDate(), today)
                .flatMap(expected -> Percents.of(won(hire, today), expected));
    }

    private BigDecimal won(NewHire hire, LocalDate today) {
        try {
            return bookings.won(hire.startDate(), today).stream()
                    .filter(booking -> booking.sellerId().equals(hire.userId()))
                    .map(Booking::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        } catch (MissingRate e) {
            throw new Conflict(String.valueOf(e.getMessage()));
        }
    }

    private boolean isSaleLongerThanRamp(NewHire hire) {
        var start = hire.startDate();
        var ramp = ChronoUnit.DAYS.between(start, start.plusMonths(targets.rampMonths()));
        return bookings.meanCycleDays()
                .filter(days -> days.compareTo(BigDecimal.valueOf(ramp)) > 0)
                .isPresent();
    }
}
