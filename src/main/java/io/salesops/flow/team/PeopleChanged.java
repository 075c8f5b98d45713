package io.salesops.flow.team;

import java.util.Set;

/** What is known of these people changed; heard in the transaction that changes it. */
public record PeopleChanged(Set<String> userIds) {}
