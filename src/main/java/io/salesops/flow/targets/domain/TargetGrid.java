package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.toMap;

import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.steps.OpenStep;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.TeamTargetId;
import io.salesops.flow.targets.domain.CycleSteps.Allocation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many numbers at once, for whoever has the task that they belong to, as long as it is open. */
@Service
@Transactional(readOnly = true)
public class TargetGrid {

    private final TargetCycles cycles;
    private final TeamTargets teams;
    private final SellerTargets sellers;
    private final CycleSteps steps;

    TargetGrid(TargetCycles cycles, TeamTargets teams, SellerTargets sellers, CycleSteps steps) {
        this.cycles = cycles;
        this.teams = teams;
        this.sellers = sellers;
        this.steps = steps;
    }

    /**
     * What the caller may change.
     *
     * @param team null for all sellers of the cycle
     * @param step the task in which the numbers are then confirmed
     */
    public record Sheet(TargetCycle cycle, @Nullable TeamTarget team, OpenStep step) {

        private @Nullable String teamId() {
            return team == null ? null : team.id().toString();
        }
    }

    /**
     * The numbers of all sellers while the caller reviews them, or of a team while the caller allocates them.
     *
     * @param team which one, for somebody who has several
     */
    public Sheet open(Caller caller, TargetCycleId id, @Nullable TeamTargetId team) {
        var reviewing = steps.review(caller, id).filter(step -> team == null);
        return reviewing
                .flatMap(step -> cycles.findById(id).map(cycle -> new Sheet(cycle, null, step)))
                .or(() -> allocation(caller, id, team))
                .orElseThrow(() -> new NotFound(
                        "There are no numbers for you to change here: the grid is open to whoever has the task"
                                + " “Review the targets” or “Allocate the team target”, until it is completed."));
    }

    private Optional<Sheet> allocation(Caller caller, TargetCycleId id, @Nullable TeamTargetId team) {
        return mine(caller, id).stream()
                .filter(allocation -> team == null || allocation.team().id().equals(team))
                .findFirst()
                .flatMap(allocation ->
                        cycles.findById(id).map(cycle -> new Sheet(cycle, allocation.team(), allocation.step())));
    }

    /** The teams whose numbers wait for the caller. */
    public List<Allocation> mine(Caller caller, TargetCycleId id) {
        return steps.allocations(id).stream()
                .filter(allocation -> allocation.step().isFor(caller))
                .toList();
    }

    public List<SellerTarget> rows(Sheet sheet, String words, long start, int limit) {
        return sellers.changeable(sheet.cycle().id(), sheet.teamId(), words, limit, start);
    }

    /** The rows of some sellers, as far as the sheet holds them. */
    public List<SellerTarget> rows(Sheet sheet, Collection<String> sellerIds) {
        return sellers.findByCycleIdAndSellerIdInOrderBySellerId(sheet.cycle().id(), sellerIds).stream()
                .filter(target -> target.status() != SellerTarget.Status.LEFT)
                .filter(target -> sheet.team() == null
                        || target.teamTargetId().equals(sheet.team().id()))
                .toList();
    }

    /** What all numbers of the sheet come to now. */
    public BigDecimal sum(Sheet sheet) {
        return sellers.sum(sheet.cycle().id(), sheet.teamId());
    }

    public Map<TeamTargetId, String> teamNames(Sheet sheet) {
        return teams.findByCycleIdOrderByTeamName(sheet.cycle().id()).stream()
                .collect(toMap(TeamTarget::id, TeamTarget::teamName));
    }
}
