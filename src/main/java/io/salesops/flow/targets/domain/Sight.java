package io.salesops.flow.targets.domain;

import java.util.Set;

/**
 * Which targets somebody reads.
 *
 * @param userId whose own target it may be
 * @param managers whose sellers' targets too: the own ones, and those of whoever is replaced
 */
public record Sight(boolean everything, String userId, Set<String> managers) {

    static final Sight EVERYTHING = new Sight(true, "", Set.of());

    String[] managerIds() {
        return managers.toArray(String[]::new);
    }
}
