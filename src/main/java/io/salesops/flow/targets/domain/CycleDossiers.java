package io.salesops.flow.targets.domain;

import static io.salesops.flow.platform.identity.Groups.ADMINISTRATORS;
import static io.salesops.flow.platform.identity.Groups.LEADERSHIP;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.steps.OpenStep;
import io.salesops.flow.platform.steps.OpenSteps;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.CycleFigures.Totals;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of cycles and targets, for those whom it concerns: sellers see their own, managers their team's. */
@Service
@Transactional(readOnly = true)
public class CycleDossiers {

    static final String PROCESS = "quarterly-target-setting";
    static final String REVIEW = "userTask_reviewTheTargets";
    private static final String APPROVAL = "userTask_approveTheTargets";

    private final TargetCycles cycles;
    private final TeamTargets teams;
    private final SellerTargets sellers;
    private final CycleFigures figures;
    private final OpenSteps steps;

    CycleDossiers(
            TargetCycles cycles, TeamTargets teams, SellerTargets sellers, CycleFigures figures, OpenSteps steps) {
        this.cycles = cycles;
        this.teams = teams;
        this.sellers = sellers;
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

    /** Operations and leadership see every number. */
    public static boolean seesAll(Caller caller) {
        return Stream.of(SALES_OPS, LEADERSHIP, ADMINISTRATORS).anyMatch(caller::isIn);
    }

    /** All cycles, the latest quarter first; of others only those in which they have a part. */
    public List<Dossier> all(Caller caller) {
        return cycles.findByStatusInOrderByStartsOnDesc(EnumSet.allOf(TargetCycle.Status.class)).stream()
                .filter(cycle -> concerns(cycle, caller))
                .map(this::dossier)
                .toList();
    }

    public Dossier of(Caller caller, TargetCycleId id) {
        return cycles.findById(id)
                .filter(cycle -> concerns(cycle, caller))
                .map(this::dossier)
                .orElseThrow(() -> notFound(id));
    }

    private static NotFound notFound(TargetCycleId id) {
        return new NotFound("There is no target cycle '%s' that you can see.".formatted(id));
    }

    /** A cycle for those who read all of it, or lead sellers in it. */
    public Dossier overview(Caller caller, TargetCycleId id) {
        return Optional.of(of(caller, id))
                .filter(dossier ->
                        seesAll(caller) || figures.totals(id, caller.userId()).sellers() > 0)
                .orElseThrow(() -> notFound(id));
    }

    /** The cycles that the caller may read as a whole, or for the own team; the latest quarter first. */
    public List<Summary> summaries(Caller caller) {
        return all(caller).stream()
                .map(dossier ->
                        new Summary(dossier, figures.totals(dossier.cycle().id(), manager(caller))))
                .filter(summary -> seesAll(caller) || summary.totals().sellers() > 0)
                .toList();
    }

    /** Whose sellers the caller reads of: null for everybody's. */
    public static @Nullable String manager(Caller caller) {
        return seesAll(caller) ? null : caller.userId();
    }

    /** The targets of a cycle that the caller may see, by seller id. */
    public List<SellerTarget> targets(Caller caller, TargetCycleId id, String words, long start, int limit) {
        of(caller, id);
        return sellers.visible(id, seesAll(caller), caller.userId(), words, limit, start);
    }

    private boolean concerns(TargetCycle cycle, Caller caller) {
        return seesAll(caller) || sellers.concerns(cycle.id(), caller.userId());
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
