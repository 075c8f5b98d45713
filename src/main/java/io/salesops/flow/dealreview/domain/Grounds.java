package io.salesops.flow.dealreview.domain;

import java.util.Map;

/** On what ground each reviewer of a route is asked. */
public record Grounds(Map<ReviewerRole, Ground> byRole) {

    Ground of(ReviewerRole role) {
        return byRole.getOrDefault(role, Ground.UNKNOWN);
    }
}
