package io.salesops.flow.targets.domain;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.steps.OpenStep;
import io.salesops.flow.targets.SellerTargetId;
import io.salesops.flow.targets.domain.Attainments.Attainment;
import io.salesops.flow.targets.domain.PastTargets.Past;
import io.salesops.flow.targets.domain.TargetTrails.Trail;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One target with everything around it, for its seller and for those who answer for it. */
@Service
@Transactional(readOnly = true)
public class TargetSheets {

    private final TargetCycles cycles;
    private final SellerTargets sellers;
    private final Sights sights;
    private final PastTargets past;
    private final CycleSteps steps;
    private final TargetVersions versions;
    private final Attainments attainments;
    private final TargetTrails trails;

    TargetSheets(
            TargetCycles cycles,
            SellerTargets sellers,
            Sights sights,
            PastTargets past,
            CycleSteps steps,
            TargetVersions versions,
            Attainments attainments,
            TargetTrails trails) {
        this.cycles = cycles;
        this.sellers = sellers;
        this.sights = sights;
        this.past = past;
        this.steps = steps;
        this.versions = versions;
        this.attainments = attainments;
        this.trails = trails;
    }

    /**
     * A target and how far its seller is.
     *
     * @param attainment null before the target is published
     */
    public record Sheet(
            SellerTarget target,
            TargetCycle cycle,
            @Nullable Attainment attainment,
            List<Past> past,
            List<OpenStep> steps,
            Trail trail) {

        /** The number that holds now. */
        public BigDecimal number() {
            return attainment == null ? target.amount() : attainment.target();
        }
    }

    /** The caller's own targets, as soon as the caller was asked; the latest quarter first. */
    public List<Sheet> own(Caller caller) {
        return sellers.knownTo(caller.userId()).stream()
                .map(target -> sheet(target, caller))
                .sorted(comparing((Sheet sheet) -> sheet.cycle().startsOn()).reversed())
                .toList();
    }

    public Sheet of(Caller caller, SellerTargetId id) {
        return sellers.findVisible(id, sights.of(caller))
                .map(target -> sheet(target, caller))
                .orElseThrow(() -> new NotFound("There is no target '%s' that you can see.".formatted(id)));
    }

    private Sheet sheet(SellerTarget target, Caller caller) {
        var cycle = cycles.findById(target.cycleId()).orElseThrow();
        var one = List.of(target);
        return new Sheet(
                target,
                cycle,
                attainments.of(cycle.id(), target.sellerId()).orElse(null),
                past.of(cycle, one).getOrDefault(target.id(), List.of()),
                steps.of(one).getOrDefault(target.id().toString(), List.of()),
                trails.of(target, caller));
    }

    /** The published numbers that hold now, by seller id; none before the publication. */
    public Map<String, BigDecimal> published(TargetCycle cycle, List<SellerTarget> targets) {
        return versions
                .courses(cycle, targets.stream().map(SellerTarget::sellerId).toList())
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, course -> course.getValue().amount()));
    }
}
