package io.salesops.flow.targets.process;

import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.Instances;
import io.salesops.flow.targets.AllocationWithdrawn;
import io.salesops.flow.targets.SellersAnswered;
import io.salesops.flow.targets.TeamTargetId;
import io.salesops.flow.targets.TeamTargetLessened;
import io.salesops.flow.targets.domain.Allocations;
import java.util.Date;
import java.util.HashMap;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the allocation of a team, and names everything that Java and its model share. */
@Component
class TeamTargetAllocation {

    static final String KEY = "team-target-allocation";

    static final ProcessVariable<Boolean> ALLOCATION_WANTED = ProcessVariable.flag("allocationWanted");
    static final ProcessVariable<String> ALLOCATOR = ProcessVariable.text("allocator");
    static final ProcessVariable<Object> ALLOCATOR_GROUP = ProcessVariable.json("allocatorGroup");
    static final ProcessVariable<Date> ALLOCATION_DEADLINE = new ProcessVariable<>("allocationDeadline", Date.class);
    static final ProcessVariable<Object> SELLERS = ProcessVariable.json("sellers");
    static final ProcessVariable<String> ANSWER = ProcessVariable.text("answer");
    static final ProcessVariable<Boolean> ALL_ASKED = ProcessVariable.flag("allAsked");
    static final ProcessVariable<Boolean> SELLERS_ANSWERED = ProcessVariable.flag("sellersAnswered");

    private final Instances instances;
    private final Allocations allocations;
    private final TeamSheet sheet;

    TeamTargetAllocation(Instances instances, Allocations allocations, TeamSheet sheet) {
        this.instances = instances;
        this.allocations = allocations;
        this.sheet = sheet;
    }

    static TeamTargetId teamId(DelegateExecution execution) {
        return TeamTargetId.of(Objects.requireNonNull(execution.getProcessBusinessKey(), "no business key"));
    }

    void start(Allocations.Ask ask) {
        var variables = new HashMap<String, Object>(ALLOCATION_WANTED.of(ask.allocationWanted()));
        variables.put(ALLOCATOR.name(), ask.allocator().userId());
        variables.put(ALLOCATOR_GROUP.name(), JsonList.of(ask.allocator().groups()));
        variables.put(ALLOCATION_DEADLINE.name(), Date.from(ask.deadline()));
        if (ask.allocationWanted()) {
            variables.putAll(sheet.contentOf(ask.team()));
        }
        instances.startBy("TeamAsked", ask.team().id().toString(), variables);
    }

    /** The manager sees the team without whoever left, with a total that fits. */
    @EventListener
    void refresh(TeamTargetLessened event) {
        var id = event.teamId();
        instances.update(KEY, id.toString(), sheet.contentOf(allocations.get(id)));
    }

    @EventListener
    void wake(SellersAnswered event) {
        instances.tell("SellersAnswered", event.teamId().toString());
    }

    @EventListener
    void end(AllocationWithdrawn event) {
        instances.tell("AllocationWithdrawn", event.teamId().toString());
    }
}
