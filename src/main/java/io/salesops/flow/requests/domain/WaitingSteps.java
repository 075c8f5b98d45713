package io.salesops.flow.requests.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.salesops.flow.platform.identity.HolderNames;
import io.salesops.flow.platform.steps.OpenStep;
import io.salesops.flow.platform.steps.OpenSteps;
import io.salesops.flow.requests.domain.Request.Waiting;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where requests are and with whom, also in the instances by which others are asked for them. */
@Component
class WaitingSteps {

    private final InstanceHistory history;
    private final OpenSteps steps;
    private final HolderNames names;

    WaitingSteps(InstanceHistory history, OpenSteps steps, HolderNames names) {
        this.history = history;
        this.steps = steps;
        this.names = names;
    }

    /** One wait of an instance; with a person, with groups or with nobody. */
    private record Wait(
            String step,
            @Nullable String person,
            List<String> groups,
            Instant since,
            @Nullable Instant due) {

        static Wait of(OpenStep step) {
            var groups = step.assignee() == null ? step.candidateGroups() : List.<String>of();
            return new Wait(step.name(), step.assignee(), groups, step.created(), step.due());
        }

        static Wait of(Activity activity) {
            return new Wait(String.valueOf(activity.name()), null, List.of(), activity.startedAt(), null);
        }
    }

    /** By the id of the instance, in each what waits longest first. */
    Map<String, List<Waiting>> of(List<Instance> instances) {
        var open = instances.stream().filter(Instance::isOpen).toList();
        var waits = waits(open);
        var people = names.ofPeople(all(waits).flatMap(wait -> Stream.ofNullable(wait.person())).distinct().toList());
        var groups = names.ofGroups(all(waits).flatMap(wait -> wait.groups().stream()).distinct().toList());
        return waits.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, instance -> together(instance.getValue(), people, groups)));
    }

    private static Stream<Wait> all(Map<String, List<Wait>> waits) {
        return waits.values().stream().flatMap(Collection::stream);
    }

    private Map<String, List<Wait>> waits(List<Instance> open) {
        var instances = instancesByKey(open);
        var tasks = steps.of(instances.keySet()).stream()
                .map(step -> Map.entry(Objects.requireNonNull(instances.get(step.businessKey())), Wait.of(step)));
        var events = history.activities(open.stream().map(Instance::id).toList(), true).stream()
                .filter(Activity::isWait)
                .map(activity -> Map.entry(activity.requestId(), Wait.of(activity)));
        return Stream.concat(tasks, events)
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** The instance of a request by every key under which somebody is asked for it. */
    private Map<String, String> instancesByKey(List<Instance> open) {
        var byKey = new HashMap<String, String>();
        open.forEach(instance -> byKey.put(instance.key(), instance.id()));
        var requests = open.stream().flatMap(instance -> instance.requestId().stream()).toList();
        history.parts(requests)
                .forEach((part, request) -> byKey.put(part, Objects.requireNonNull(byKey.get(request.toString()))));
        return byKey;
    }

    private static List<Waiting> together(List<Wait> waits, Map<String, String> people, Map<String, String> groups) {
        return waits.stream()
                .sorted(Comparator.comparing(Wait::since))
                .collect(groupingBy(Wait::step, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(same -> new Waiting(
                        same.get(0).step(),
                        same.stream()
                                .flatMap(wait -> holders(wait, people, groups))
                                .distinct()
                                .toList(),
                        same.get(0).since(),
                        same.stream()
                                .flatMap(wait -> Stream.ofNullable(wait.due()))
                                .min(Comparator.naturalOrder())
                                .orElse(null)))
                .toList();
    }

    private static Stream<String> holders(Wait wait, Map<String, String> people, Map<String, String> groups) {
        return Stream.concat(
                Stream.ofNullable(wait.person()).map(person -> people.getOrDefault(person, person)),
                wait.groups().stream().map(group -> groups.getOrDefault(group, group)));
    }
}
