package io.salesops.flow.platform.engine;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Models that operations replaced and groups without members are no fault, but whoever wonders why a release changed
 * nothing, or why a task waits, looks here.
 */
@Component
class ModelsHealthIndicator implements HealthIndicator {

    private final ShippedModels models;
    private final EmptyGroups groups;

    ModelsHealthIndicator(ShippedModels models, EmptyGroups groups) {
        this.models = models;
        this.groups = groups;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("replacedByOperations", models.replaced())
                .withDetail("groupsWithoutMembers", groups.find())
                .build();
    }
}
