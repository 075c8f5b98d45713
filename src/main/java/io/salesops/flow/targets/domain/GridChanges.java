package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.targets.NumbersChanged;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.TeamTargetId;
import io.salesops.flow.targets.domain.TargetReview.Rest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores what was changed in a grid: all of it, or nothing. */
@Service
@Transactional
public class GridChanges {

    private final TargetCycles cycles;
    private final TeamTargets teams;
    private final SellerTargets sellers;
    private final TargetGrid grid;
    private final TargetReview review;
    private final Allocations allocations;
    private final ApplicationEventPublisher events;

    GridChanges(
            TargetCycles cycles,
            TeamTargets teams,
            SellerTargets sellers,
            TargetGrid grid,
            TargetReview review,
            Allocations allocations,
            ApplicationEventPublisher events) {
        this.cycles = cycles;
        this.teams = teams;
        this.sellers = sellers;
        this.grid = grid;
        this.review = review;
        this.allocations = allocations;
        this.events = events;
    }

    /** A number as it should be, and the version of the target that whoever wants it has seen. */
    public record Change(BigDecimal number, long version) {}

    /** Somebody was faster: the caller decides again, knowing the numbers of now. */
    public static class ChangedMeanwhile extends Conflict {

        private final transient List<String> sellerIds;

        private ChangedMeanwhile(List<SellerTarget> targets) {
            super("Somebody else changed %s meanwhile. Nothing was stored; please look at the numbers of now."
                    .formatted(targets.stream().map(SellerTarget::sellerName).collect(joining(", "))));
            this.sellerIds = targets.stream().map(SellerTarget::sellerId).toList();
        }

        public List<String> sellerIds() {
            return sellerIds;
        }
    }

    /**
     * What is not changed keeps its number, unless operations redistribute the rest. Whoever completes the task
     * meanwhile waits, or was first; then there is nothing to change any more.
     */
    public void save(
            Caller caller, TargetCycleId id, @Nullable TeamTargetId teamId, Map<String, Change> changes, Rest rest) {
        lock(id, teamId);
        var sheet = grid.open(caller, id, teamId);
        requireUnchanged(grid.rows(sheet, changes.keySet()), changes);
        var numbers = changes.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, change -> change.getValue().number()));
        if (sheet.team() == null) {
            review.changeSellers(id, caller, numbers, rest);
        } else {
            allocations.allocate(sheet.team().id(), caller, completed(sheet.team(), numbers));
        }
        events.publishEvent(new NumbersChanged(id, teamId));
    }

    private void lock(TargetCycleId id, @Nullable TeamTargetId teamId) {
        cycles.findLockedById(id);
        if (teamId != null) {
            teams.findLockedById(teamId);
        }
    }

    private static void requireUnchanged(List<SellerTarget> targets, Map<String, Change> changes) {
        if (targets.size() < changes.size()) {
            throw new Conflict("Somebody whose number you changed is not among these sellers any more.");
        }
        var changed = targets.stream()
                .filter(target -> target.version()
                        != Objects.requireNonNull(changes.get(target.sellerId()))
                                .version())
                .toList();
        if (!changed.isEmpty()) {
            throw new ChangedMeanwhile(changed);
        }
    }

    private Map<String, BigDecimal> completed(TeamTarget team, Map<String, BigDecimal> numbers) {
        return sellers.findByTeamTargetIdOrderBySellerId(team.id()).stream()
                .filter(target -> target.status() != SellerTarget.Status.LEFT)
                .collect(toMap(
                        SellerTarget::sellerId, target -> numbers.getOrDefault(target.sellerId(), target.amount())));
    }
}
