package io.salesops.flow.platform.steps;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;

/** Who may take a task that nobody has. */
record Candidates(List<String> users, List<String> groups) {

    static Candidates of(DelegateTask task) {
        return new Candidates(ids(task, IdentityLink::getUserId), ids(task, IdentityLink::getGroupId));
    }

    private static List<String> ids(DelegateTask task, Function<IdentityLink, @Nullable String> end) {
        return task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(end)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }
}
