package io.salesops.flow.platform.steps;

import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * What a model says of who may do a task in place of its holder.
 *
 * @param substitutable whether anybody can
 * @param roles the groups that a substitute has to belong to one of; where there is none, anybody may
 * @param fallback the groups that are asked when nobody acts for the holder
 * @param notFor the people whose own request or matter it decides
 */
public record StandInRules(boolean substitutable, List<String> roles, List<String> fallback, List<String> notFor) {

    /** Extension property of a user task: whether somebody else can do it for its holder. */
    private static final String SUBSTITUTABLE = "substitutable";

    /** Extension property: the group that a substitute has to belong to; the candidates go before it. */
    private static final String ROLE_GROUP = "roleGroup";

    /** Extension property: the group that is asked when nobody acts for the holder; the candidates go before it. */
    private static final String FALLBACK_GROUP = "fallbackGroup";

    /** Extension property: the variables that hold whose own matter it decides. */
    private static final String NOT_FOR = "notFor";

    static StandInRules of(DelegateTask task, List<String> candidates) {
        Function<String, Optional<String>> property = name -> TaskProperties.find(task, name);
        return new StandInRules(
                property.apply(SUBSTITUTABLE).map(Boolean::valueOf).orElse(true),
                candidates.isEmpty() ? property.apply(ROLE_GROUP).stream().toList() : candidates,
                candidates.isEmpty() ? List.of(property.apply(FALLBACK_GROUP).orElse(SALES_OPS)) : candidates,
                notFor(task));
    }

    /** The people who decide nothing in this task, whoever gave it to them. */
    static List<String> notFor(DelegateTask task) {
        return TaskProperties.find(task, NOT_FOR).stream()
                .flatMap(names -> Stream.of(names.split(",")))
                .map(name -> task.getVariable(name.strip()))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .distinct()
                .toList();
    }
}
