package io.salesops.flow.followup.domain;

import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.platform.steps.MisplacedStep;
import io.salesops.flow.platform.steps.OpenSteps;
import io.salesops.flow.platform.steps.StandIn;
import io.salesops.flow.platform.steps.StandIns;
import io.salesops.flow.platform.steps.TaskHandover;
import io.salesops.flow.team.AbsencesChanged;
import io.salesops.flow.team.Team;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the open tasks of whoever is away to who acts for them, and back again. */
@Component
class Substitutions {

    private static final int BATCH = 50;

    private final OpenSteps steps;
    private final StandIns standIns;
    private final TaskHandover tasks;
    private final SubstitutionNotices notices;
    private final Team team;
    private final Clock clock;

    Substitutions(
            OpenSteps steps,
            StandIns standIns,
            TaskHandover tasks,
            SubstitutionNotices notices,
            Team team,
            Clock clock) {
        this.steps = steps;
        this.standIns = standIns;
        this.tasks = tasks;
        this.notices = notices;
        this.team = team;
        this.clock = clock;
    }

    /** Whether there were tasks to move; those of one turn are told together. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean next() {
        var now = clock.instant();
        var misplaced = steps.lockMisplaced(team.absentAt(now), now, BATCH);
        var moves = new ArrayList<Move>();
        misplaced.forEach(step -> move(step).ifPresent(moves::add));
        notices.tell(moves);
        return !misplaced.isEmpty();
    }

    /** Anybody's chain of substitutes may have led over that person. */
    @EventListener
    @Transactional
    void on(AbsencesChanged event) {
        steps.lookAgainAtLent(clock.instant());
    }

    /** Nothing where whoever should have it is asked already. */
    private Optional<Move> move(MisplacedStep misplaced) {
        var standIn = standIns.insteadOf(misplaced.person(), misplaced.rules());
        var groups = standIn.map(it -> groups(it, misplaced.rules().fallback())).orElse(List.of());
        if (standIn.isEmpty()) {
            tasks.giveBack(misplaced);
        } else if (!tasks.lend(misplaced, standIn.get(), groups)) {
            return Optional.empty();
        }
        return Optional.of(new Move(misplaced, standIn, groups));
    }

    /** The groups that are asked where nobody stands in: operations as well, where nobody of them is there. */
    private List<String> groups(StandIn standIn, List<String> fallback) {
        if (standIn.userId() != null) {
            return List.of();
        }
        return standIns.isNobodyIn(fallback)
                ? Stream.concat(fallback.stream(), Stream.of(SALES_OPS))
                        .distinct()
                        .toList()
                : fallback;
    }
}
