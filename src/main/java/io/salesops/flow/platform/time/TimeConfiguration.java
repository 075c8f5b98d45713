package io.salesops.flow.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** Shifts by whole days and keeps ticking, for us and for the engine alike: one clock decides what is late. */
    @Bean
    Clock clock(TimeSettings settings) {
        var system = Clock.systemUTC();
        if (settings.asOf() == null) {
            return system;
        }
        var shift = Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(ZoneOffset.UTC), settings.asOf()));
        ClockUtil.offset(shift.toMillis());
        return Clock.offset(system, shift);
    }
}
