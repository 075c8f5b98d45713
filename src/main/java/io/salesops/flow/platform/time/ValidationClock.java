package io.salesops.flow.platform.time;

import java.time.Clock;
import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** Dates in requests are compared with the one clock of the application. */
@Component
class ValidationClock implements ValidationConfigurationCustomizer {

    private final Clock clock;

    ValidationClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void customize(jakarta.validation.Configuration<?> configuration) {
        configuration.clockProvider(() -> clock);
    }
}
