package io.salesops.flow.platform.steps;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task that somebody else should have at the moment.
 *
 * @param person who has it when nobody is away
 * @param standIn who has it instead so far
 * @param lentGroups the groups that were asked instead so far
 */
public record MisplacedStep(
        OpenStep step,
        String person,
        StandInRules rules,
        @Nullable String standIn,
        List<String> lentGroups) {

    /** Whether whoever should have it is asked already. */
    boolean isLentTo(StandIn wanted, List<String> groups) {
        return step.assignee() == null
                && Objects.equals(standIn, wanted.userId())
                && toLend(groups).equals(lentGroups);
    }

    /** Those of the groups whom the task does not ask anyway. */
    List<String> toLend(List<String> groups) {
        return groups.stream()
                .filter(group ->
                        lentGroups.contains(group) || !step.candidateGroups().contains(group))
                .toList();
    }
}
