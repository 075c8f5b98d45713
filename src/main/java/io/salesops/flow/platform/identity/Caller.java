package io.salesops.flow.platform.identity;

import java.util.Set;

/** Who asks, and the groups they belong to at this moment. */
public record Caller(String userId, Set<String> groups) {

    public boolean isIn(String group) {
        return groups.contains(group);
    }
}
