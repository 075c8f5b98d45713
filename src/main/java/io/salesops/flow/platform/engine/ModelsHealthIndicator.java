package io.salesops.flow.platform.engine;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Models that operations replaced are no fault, but whoever wonders why a release changed nothing looks here. */
@Component
class ModelsHealthIndicator implements HealthIndicator {

    private final ShippedModels models;

    ModelsHealthIndicator(ShippedModels models) {
        this.models = models;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("replacedByOperations", models.replaced()).build();
    }
}
