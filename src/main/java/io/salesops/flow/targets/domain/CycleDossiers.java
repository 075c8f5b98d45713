package io.salesops.flow.targets.domain;

import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.steps.OpenStep;
import io.salesops.flow.platform.steps.OpenSteps;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.CycleFigures.Totals;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of cycles and targets, for those whom it concerns: sellers see their own, managers and their stand-ins their team's. */
@Service
@Transactional(readOnly = true)
public class CycleDossiers {

    static final String PROCESS = "quarterly-target-setting";
    static final String REVIEW = "userTask_reviewTheTargets";
    private static final String APPROVAL = "userTask_approveTheTargets";

    private final TargetCycles cycles;
    private final TeamTargets teams;
    private final SellerTargets sellers;
    private final Sights sights;
    private final CycleFigures figures;
    private final OpenSteps steps;

    CycleDossiers(
            TargetCycles cycles,
            TeamTargets teams,
            SellerTargets sellers,
            Sights sights,
            CycleFigures figures,
            OpenSteps steps) {
        this.cycles = cycles;
        this.teams = teams;
        this.sellers = sellers;
        this.sights = sights;
        this.figures = figures;
        this.steps = steps;
    }

    public record Dossier(TargetCycle cycle, State state, List<OpenStep> steps) {}

    public record Summary(Dossier dossier, Totals totals) {}

    public enum State {
        COMPUTING,
        IN_REVIEW,
        NEGOTIATING,
        IN_APPROVAL,
        PUBLISHED,
        CLOSED,
        WITHDRAWN
    }

    /** All cycles, the latest quarter first; of others only those in which they have a part. */
    public List<Dossier> all(Caller caller) {
        return all(sights.of(caller));
    }

    private List<Dossier> all(Sight sight) {
        return cycles.findByStatusInOrderByStartsOnDesc(EnumSet.allOf(TargetCycle.Status.class)).stream()
                .filter(cycle -> concerns(cycle, sight))
                .map(this::dossier)
                .toList();
    }

    public Dossier of(Caller caller, TargetCycleId id) {
        return of(sights.of(caller), id);
    }

    private Dossier of(Sight sight, TargetCycleId id) {
        return cycles.findById(id)
                .filter(cycle -> concerns(cycle, sight))
                .map(this::dossier)
                .orElseThrow(() -> notFound(id));
    }

    private static NotFound notFound(TargetCycleId id) {
        return new NotFound("There is no target cycle '%s' that you can see.".formatted(id));
    }

    /** A cycle for those who read all of it, or answer for sellers in it. */
    public Dossier overview(Caller caller, TargetCycleId id) {
        var sight = sights.of(caller);
        return Optional.of(of(sight, id))
                .filter(dossier ->
                        sight.everything() || figures.totals(id, sight).sellers() > 0)
                .orElseThrow(() -> notFound(id));
    }

    /** The cycles that the caller may read as a whole, or for the own team; the latest quarter first. */
    public List<Summary> summaries(Caller caller) {
        var sight = sights.of(caller);
        return all(sight).stream()
                .map(dossier ->
                        new Summary(dossier, figures.totals(dossier.cycle().id(), sight)))
                .filter(summary -> sight.everything() || summary.totals().sellers() > 0)
                .toList();
    }

    /** The cycles by whose numbers people are paid, the latest quarter first. */
    public List<TargetCycle> published() {
        return cycles.findByStatusInOrderByStartsOnDesc(
                EnumSet.of(TargetCycle.Status.PUBLISHED, TargetCycle.Status.CLOSED));
    }

    /** The targets of a cycle that the caller may see, by seller id. */
    public List<SellerTarget> targets(Caller caller, TargetCycleId id, String words, long start, int limit) {
        var sight = sights.of(caller);
        of(sight, id);
        return sellers.visible(id, sight, words, limit, start);
    }

    private boolean concerns(TargetCycle cycle, Sight sight) {
        return sight.everything() || sellers.concerns(cycle.id(), sight);
    }

    private Dossier dossier(TargetCycle cycle) {
        var open = steps.of(PROCESS, cycle.id().toString());
        return new Dossier(cycle, state(cycle, open), open);
    }

    private State state(TargetCycle cycle, List<OpenStep> open) {
        if (!cycle.isOpen()) {
            return State.valueOf(cycle.status().name());
        }
        if (isAt(REVIEW, open)) {
            return State.IN_REVIEW;
        }
        if (isAt(APPROVAL, open)) {
            return State.IN_APPROVAL;
        }
        return teams.existsByCycleIdAndStatusNot(cycle.id(), TeamTarget.Status.PLANNED)
                ? State.NEGOTIATING
                : State.COMPUTING;
    }

    private static boolean isAt(String step, List<OpenStep> open) {
        return open.stream().anyMatch(task -> task.taskKey().equals(step));
    }
}
