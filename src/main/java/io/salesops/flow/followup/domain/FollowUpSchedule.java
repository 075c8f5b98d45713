package io.salesops.flow.followup.domain;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Every node looks for late tasks; the rows' locks keep them apart. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FollowUpSchedule implements SchedulingConfigurer {

    private final FollowUps followUps;
    private final FollowUpSettings settings;

    FollowUpSchedule(FollowUps followUps, FollowUpSettings settings) {
        this.followUps = followUps;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::followUpAll, settings.interval());
    }

    /** Until none is late, or the application stops. */
    private void followUpAll() {
        var found = true;
        while (found && !Thread.currentThread().isInterrupted()) {
            found = followUps.next();
        }
    }
}
