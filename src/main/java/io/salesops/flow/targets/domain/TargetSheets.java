package io.salesops.flow.targets.domain;

import static java.util.Comparator.comparing;

import io.salesops.flow.pipeline.Bookings;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.steps.OpenStep;
import io.salesops.flow.targets.SellerTargetId;
import io.salesops.flow.targets.domain.PastTargets.Past;
import io.salesops.flow.targets.domain.formula.Measures;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One target with everything around it, for its seller and for those who answer for it. */
@Service
@Transactional(readOnly = true)
public class TargetSheets {

    private final TargetCycles cycles;
    private final SellerTargets sellers;
    private final PastTargets past;
    private final CycleSteps steps;
    private final Bookings bookings;
    private final Clock clock;

    TargetSheets(
            TargetCycles cycles,
            SellerTargets sellers,
            PastTargets past,
            CycleSteps steps,
            Bookings bookings,
            Clock clock) {
        this.cycles = cycles;
        this.sellers = sellers;
        this.past = past;
        this.steps = steps;
        this.bookings = bookings;
        this.clock = clock;
    }

    /**
     * A target and how far its seller is.
     *
     * @param won in the quarter so far; null before it has begun
     */
    public record Sheet(
            SellerTarget target,
            TargetCycle cycle,
            @Nullable BigDecimal won,
            List<Past> past,
            List<OpenStep> steps) {

        public Optional<BigDecimal> attainmentPercent() {
            return won == null ? Optional.empty() : Measures.attainmentPercent(won, target.amount());
        }
    }

    /** The caller's own targets, as soon as the caller was asked; the latest quarter first. */
    public List<Sheet> own(Caller caller) {
        return sellers.knownTo(caller.userId()).stream()
                .map(this::sheet)
                .sorted(comparing((Sheet sheet) -> sheet.cycle().startsOn()).reversed())
                .toList();
    }

    public Sheet of(Caller caller, SellerTargetId id) {
        return sellers.findVisible(id, CycleDossiers.seesAll(caller), caller.userId())
                .map(this::sheet)
                .orElseThrow(() -> new NotFound("There is no target '%s' that you can see.".formatted(id)));
    }

    private Sheet sheet(SellerTarget target) {
        var cycle = cycles.findById(target.cycleId()).orElseThrow();
        var one = List.of(target);
        return new Sheet(
                target,
                cycle,
                won(target, cycle),
                past.of(cycle, one).getOrDefault(target.id(), List.of()),
                steps.of(one).getOrDefault(target.id().toString(), List.of()));
    }

    private @Nullable BigDecimal won(SellerTarget target, TargetCycle cycle) {
        return cycle.startsOn().isAfter(LocalDate.now(clock))
                ? null
                : bookings.wonBy(target.sellerId(), cycle.startsOn(), cycle.endsOn());
    }
}
