package io.salesops.flow.requests.domain;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.salesops.flow.platform.steps.OpenSteps;
import io.salesops.flow.platform.steps.StepHolders;
import io.salesops.flow.requests.domain.Request.Waiting;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where requests are and with whom, also in the instances by which others are asked for them. */
@Component
class WaitingSteps {

    private final InstanceHistory history;
    private final OpenSteps steps;
    private final StepHolders holders;

    WaitingSteps(InstanceHistory history, OpenSteps steps, StepHolders holders) {
        this.history = history;
        this.steps = steps;
        this.holders = holders;
    }

    /** By the id of the instance, in each what waits longest first. */
    Map<String, List<Waiting>> of(List<Instance> instances) {
        var open = instances.stream().filter(Instance::isOpen).toList();
        return Stream.concat(tasks(instancesByKey(open)), events(open))
                .collect(groupingBy(
                        Map.Entry::getKey,
                        mapping(Map.Entry::getValue, collectingAndThen(toList(), WaitingSteps::together))));
    }

    private Stream<Map.Entry<String, Waiting>> tasks(Map<String, String> instances) {
        var open = steps.of(instances.keySet());
        var with = holders.of(open);
        return open.stream()
                .map(step -> Map.entry(
                        Objects.requireNonNull(instances.get(step.businessKey())),
                        new Waiting(
                                step.name(), with.getOrDefault(step.taskId(), List.of()), step.created(), step.due())));
    }

    private Stream<Map.Entry<String, Waiting>> events(List<Instance> open) {
        return history.activities(open.stream().map(Instance::id).toList(), true).stream()
                .filter(Activity::isWait)
                .map(activity -> Map.entry(
                        activity.requestId(),
                        new Waiting(String.valueOf(activity.name()), List.of(), activity.startedAt(), null)));
    }

    /** The instance of a request by every key under which somebody is asked for it. */
    private Map<String, String> instancesByKey(List<Instance> open) {
        var byRequest = new HashMap<UUID, String>();
        open.forEach(instance -> instance.requestId().ifPresent(request -> byRequest.put(request, instance.id())));
        var byKey = new HashMap<String, String>();
        open.forEach(instance -> byKey.put(instance.key(), instance.id()));
        history.parts(byRequest.keySet())
                .forEach((part, request) -> byKey.put(part, Objects.requireNonNull(byRequest.get(request))));
        return byKey;
    }

    /** Once for all who are asked the same. */
    private static List<Waiting> together(List<Waiting> waiting) {
        return waiting.stream()
                .sorted(Comparator.comparing(Waiting::since))
                .collect(groupingBy(Waiting::step, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(same -> new Waiting(
                        same.get(0).step(),
                        same.stream()
                                .flatMap(wait -> wait.with().stream())
                                .distinct()
                                .toList(),
                        same.get(0).since(),
                        same.stream()
                                .flatMap(wait -> Stream.ofNullable(wait.due()))
                                .min(Comparator.naturalOrder())
                                .orElse(null)))
                .toList();
    }
}
