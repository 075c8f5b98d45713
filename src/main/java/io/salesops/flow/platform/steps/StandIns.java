package io.salesops.flow.platform.steps;

import java.util.List;
import java.util.Optional;

/** Knows who does a task while the person who would have it is away. */
public interface StandIns {

    /** Nothing while the person is there and may do it. */
    Optional<StandIn> insteadOf(String userId, StandInRules rules);

    /** Whether the groups have no members, or all of them are away. */
    boolean isNobodyIn(List<String> groups);
}
