package io.salesops.flow.followup.domain;

import io.salesops.flow.team.AbsencesChanged;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.event.TransactionalEventListener;

/** Every node looks for late tasks and for those of people who are away; the rows' locks keep them apart. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FollowUpSchedule implements SchedulingConfigurer {

    private final FollowUps followUps;
    private final Substitutions substitutions;
    private final FollowUpSettings settings;

    FollowUpSchedule(FollowUps followUps, Substitutions substitutions, FollowUpSettings settings) {
        this.followUps = followUps;
        this.substitutions = substitutions;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(() -> all(followUps::next), settings.interval());
        registrar.addFixedDelayTask(() -> all(substitutions::next), settings.interval());
    }

    /** What is known to begin or to end now need not wait. */
    @TransactionalEventListener
    void on(AbsencesChanged event) {
        all(substitutions::next);
    }

    /** Until none is left, or the application stops. */
    private static void all(BooleanSupplier next) {
        var found = true;
        while (found && !Thread.currentThread().isInterrupted()) {
            found = next.getAsBoolean();
        }
    }
}
