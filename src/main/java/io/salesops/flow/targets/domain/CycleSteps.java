package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.steps.OpenStep;
import io.salesops.flow.platform.steps.OpenSteps;
import io.salesops.flow.targets.TargetCycleId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has something to do for the teams and sellers of a cycle. */
@Service
@Transactional(readOnly = true)
public class CycleSteps {

    private static final String ALLOCATION = "userTask_allocateTheTeamTarget";

    private final TeamTargets teams;
    private final OpenSteps steps;

    CycleSteps(TeamTargets teams, OpenSteps steps) {
        this.teams = teams;
        this.steps = steps;
    }

    /** A team whose numbers wait for somebody. */
    public record Allocation(TeamTarget team, OpenStep step) {}

    /** The task in which all numbers of a cycle are reviewed, when it is the caller's. */
    public Optional<OpenStep> review(Caller caller, TargetCycleId id) {
        return steps.of(CycleDossiers.PROCESS, id.toString()).stream()
                .filter(step -> step.taskKey().equals(CycleDossiers.REVIEW) && step.isFor(caller))
                .findFirst();
    }

    /** The teams whose numbers wait for somebody, by name. */
    public List<Allocation> allocations(TargetCycleId id) {
        var ofCycle = teams.findByCycleIdOrderByTeamName(id);
        var open = steps.of(ofCycle.stream().map(team -> team.id().toString()).toList()).stream()
                .filter(step -> step.taskKey().equals(ALLOCATION))
                .collect(toMap(OpenStep::businessKey, step -> step, (one, other) -> one));
        return ofCycle.stream()
                .flatMap(team ->
                        Optional.ofNullable(open.get(team.id().toString()))
                                .map(step -> new Allocation(team, step))
                                .stream())
                .toList();
    }

    /** What waits for somebody, by the id of the target. */
    public Map<String, List<OpenStep>> of(Collection<SellerTarget> targets) {
        return steps.of(targets.stream().map(target -> target.id().toString()).toList()).stream()
                .collect(groupingBy(OpenStep::businessKey));
    }
}
