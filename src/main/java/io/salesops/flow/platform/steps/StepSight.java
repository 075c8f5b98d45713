package io.salesops.flow.platform.steps;

import java.util.Map;
import java.util.Set;

/**
 * Whose open steps somebody may look after.
 *
 * @param everybodys all there are
 * @param people those that these people hold
 * @param groups those that anybody of these groups can take
 */
public record StepSight(boolean everybodys, Set<String> people, Set<String> groups) {

    Map<String, ?> asParameters() {
        return Map.of(
                "everybodys", everybodys,
                "people", people.toArray(String[]::new),
                "groups", groups.toArray(String[]::new));
    }
}
