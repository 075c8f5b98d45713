package io.salesops.flow.work.domain;

import static java.util.stream.Collectors.toMap;

import io.salesops.flow.platform.engine.ProcessNames;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.HolderNames;
import io.salesops.flow.platform.steps.OpenStep;
import io.salesops.flow.platform.steps.OpenSteps;
import io.salesops.flow.platform.steps.StepFilter;
import io.salesops.flow.platform.steps.StepHolders;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks that somebody looks after. */
@Service
@Transactional(readOnly = true)
public class TeamWork {

    /** As many as anybody looks at, or does something with, at once. */
    public static final int LIMIT = 500;

    private final OpenSteps steps;
    private final WorkSight sight;
    private final ProcessNames processes;
    private final StepHolders holders;
    private final HolderNames names;
    private final Clock clock;

    TeamWork(
            OpenSteps steps,
            WorkSight sight,
            ProcessNames processes,
            StepHolders holders,
            HolderNames names,
            Clock clock) {
        this.steps = steps;
        this.sight = sight;
        this.processes = processes;
        this.holders = holders;
        this.names = names;
        this.clock = clock;
    }

    /** Which of them are looked for; what is missing does not matter. */
    public record Filter(@Nullable String person, @Nullable String process, boolean late) {}

    /** What is due first at the top. */
    public List<WorkItem> of(Caller caller, Filter filter) {
        var found = steps.inSight(
                sight.of(caller),
                new StepFilter(filter.person(), filter.process(), filter.late() ? clock.instant() : null),
                LIMIT);
        var titles = processes.all();
        var with = holders.of(found);
        return found.stream()
                .map(step -> item(
                        step,
                        titles.getOrDefault(step.processKey(), step.processKey()),
                        String.join(", ", with.getOrDefault(step.taskId(), List.of()))))
                .toList();
    }

    /** What the list can be narrowed to, and to whom tasks can be given, by name. */
    public record Choices(List<Choice> people, List<Choice> processes) {}

    public record Choice(String id, String name) {}

    public Choices choices(Caller caller) {
        var items = of(caller, new Filter(null, null, false));
        var people = new HashMap<>(names.ofPeople(sight.of(caller).people()));
        items.stream().filter(item -> item.person() != null).forEach(item -> people.put(item.person(), item.holder()));
        return new Choices(
                byName(people),
                byName(items.stream().collect(toMap(WorkItem::processKey, WorkItem::process, (a, b) -> a))));
    }

    private static List<Choice> byName(Map<String, String> names) {
        return names.entrySet().stream()
                .map(name -> new Choice(name.getKey(), name.getValue()))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private WorkItem item(OpenStep step, String process, String holder) {
        var due = step.due();
        return new WorkItem(
                step.taskId(),
                step.name(),
                step.about(),
                step.processKey(),
                process,
                holder,
                step.assignee(),
                step.created(),
                due,
                due != null && due.isBefore(clock.instant()));
    }
}
