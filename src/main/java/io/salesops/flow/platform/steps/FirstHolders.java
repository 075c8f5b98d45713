package io.salesops.flow.platform.steps;

import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.platform.engine.AsApplication;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Decides who gets a new task: not who is away or would decide their own request, nor a group that is not there. */
@Component
class FirstHolders {

    private final StandIns standIns;
    private final AsApplication asApplication;
    private final ApplicationEventPublisher events;

    FirstHolders(@Lazy StandIns standIns, @Lazy AsApplication asApplication, ApplicationEventPublisher events) {
        this.standIns = standIns;
        this.asApplication = asApplication;
        this.events = events;
    }

    void decide(DelegateTask task, StandInRules rules) {
        var holder = task.getAssignee();
        if (holder != null && rules.notFor().contains(holder)) {
            give(task, null, rules.fallback());
        } else if (holder != null && rules.substitutable()) {
            standIns.insteadOf(holder, rules).ifPresent(standIn -> {
                give(task, standIn.userId(), rules.fallback());
                comment(task, standIn.word());
            });
        }
        if (task.getAssignee() == null) {
            askOperationsToo(task, Candidates.of(task));
        }
    }

    private static void give(DelegateTask task, @Nullable String userId, List<String> fallback) {
        task.setAssignee(userId);
        if (userId == null) {
            task.addCandidateGroups(fallback);
        }
    }

    private void comment(DelegateTask task, String word) {
        asApplication.call(() -> task.getProcessEngineServices()
                .getTaskService()
                .createComment(task.getId(), task.getProcessInstanceId(), word));
    }

    /** A task without any candidate is its model's own affair. */
    private void askOperationsToo(DelegateTask task, Candidates candidates) {
        var groups = candidates.groups();
        if (candidates.users().isEmpty() && !groups.isEmpty() && standIns.isNobodyIn(groups)) {
            task.addCandidateGroup(SALES_OPS);
            events.publishEvent(new NobodyAsked(task.getId(), task.getName(), groups));
        }
    }
}
