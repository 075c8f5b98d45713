package io.salesops.flow.requests.domain;

import static io.salesops.flow.platform.identity.Groups.ADMINISTRATORS;
import static io.salesops.flow.platform.identity.Groups.LEADERSHIP;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.HolderNames;
import io.salesops.flow.requests.domain.Progress.Done;
import io.salesops.flow.team.ResponsibleManagers;
import io.salesops.flow.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people asked for, for themselves, for whoever leads them, and for those who see all. */
@Service
@Transactional(readOnly = true)
public class Requests {

    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final int LIMIT = 200;

    private final InstanceHistory history;
    private final WaitingSteps waiting;
    private final Team team;
    private final ResponsibleManagers managers;
    private final HolderNames names;
    private final Clock clock;

    Requests(
            InstanceHistory history,
            WaitingSteps waiting,
            Team team,
            ResponsibleManagers managers,
            HolderNames names,
            Clock clock) {
        this.history = history;
        this.waiting = waiting;
        this.team = team;
        this.managers = managers;
        this.names = names;
        this.clock = clock;
    }

    /** What a person asked for: all that goes on, and what ended within the last 90 days; newest first. */
    public List<Request> of(Caller caller, String person) {
        if (visibleRequesters(caller).filter(people -> !people.contains(person)).isPresent()) {
            throw new NotFound("There is no person '%s' whose requests you can see.".formatted(person));
        }
        return requests(history.of(person, clock.instant().minus(REMEMBERED), LIMIT));
    }

    public Progress progress(Caller caller, String id) {
        var instance = find(caller, id);
        var activities = history.activities(List.of(id), false);
        var open = activities.stream().filter(Activity::isOpen).toList();
        var openShapes = shapes(open);
        return new Progress(
                requests(List.of(instance)).get(0),
                done(activities),
                shapes(activities).stream()
                        .filter(shape -> !openShapes.contains(shape))
                        .toList(),
                openShapes);
    }

    public String diagram(Caller caller, String id) {
        return history.model(find(caller, id).id());
    }

    private Instance find(Caller caller, String id) {
        return history.find(id, visibleRequesters(caller))
                .orElseThrow(() -> new NotFound("There is no such request, or it is not yours to see."));
    }

    /** Nothing where the caller sees everybody's. */
    private Optional<Set<String>> visibleRequesters(Caller caller) {
        if (Stream.of(SALES_OPS, LEADERSHIP, ADMINISTRATORS).anyMatch(caller::isIn)) {
            return Optional.empty();
        }
        var people = new HashSet<>(team.ledBy(managers.represented(caller.userId())));
        people.add(caller.userId());
        return Optional.of(people);
    }

    private List<Request> requests(List<Instance> instances) {
        var steps = waiting.of(instances);
        var requesters =
                names.ofPeople(instances.stream().map(Instance::requester).toList());
        return instances.stream()
                .map(instance -> new Request(
                        instance.id(),
                        instance.process(),
                        instance.about(),
                        instance.requester(),
                        requesters.getOrDefault(instance.requester(), instance.requester()),
                        RequestPage.of(instance),
                        instance.startedAt(),
                        instance.endedAt(),
                        instance.outcome(),
                        steps.getOrDefault(instance.id(), List.of())))
                .toList();
    }

    private List<Done> done(List<Activity> activities) {
        var people = names.ofPeople(activities.stream()
                .flatMap(activity -> Stream.ofNullable(activity.assignee()))
                .distinct()
                .toList());
        return activities.stream()
                .filter(Activity::isStep)
                .flatMap(step -> Stream.ofNullable(step.endedAt()).map(at -> done(step, at, people)))
                .toList();
    }

    private static Done done(Activity step, Instant at, Map<String, String> people) {
        var by = step.assignee();
        return new Done(String.valueOf(step.name()), by == null ? null : people.getOrDefault(by, by), at);
    }

    private static List<String> shapes(List<Activity> activities) {
        return activities.stream()
                .filter(Activity::isOnDiagram)
                .map(Activity::shape)
                .distinct()
                .toList();
    }
}
