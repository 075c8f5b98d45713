package io.salesops.flow.platform.steps;

import static java.util.stream.Collectors.toMap;

import io.salesops.flow.platform.identity.HolderNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who has open steps, by the names that people know. */
@Component
public class StepHolders {

    private final HolderNames names;

    StepHolders(HolderNames names) {
        this.names = names;
    }

    /** The person who has a step, or the groups that can take it, by the id of the task. */
    public Map<String, List<String>> of(Collection<OpenStep> steps) {
        var people = names.ofPeople(
                steps.stream().flatMap(StepHolders::person).distinct().toList());
        var groups = names.ofGroups(
                steps.stream().flatMap(StepHolders::groups).distinct().toList());
        return steps.stream().collect(toMap(OpenStep::taskId, step -> Stream.concat(
                        person(step).map(person -> people.getOrDefault(person, person)),
                        groups(step).map(group -> groups.getOrDefault(group, group)))
                .toList()));
    }

    private static Stream<String> person(OpenStep step) {
        return Stream.ofNullable(step.assignee());
    }

    private static Stream<String> groups(OpenStep step) {
        return step.assignee() == null ? step.candidateGroups().stream() : Stream.empty();
    }
}
