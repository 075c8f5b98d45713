package io.salesops.flow.followup.domain;

import io.salesops.flow.platform.time.WorkingDays;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Every node looks for tasks that people got, and for mornings; the database keeps the nodes apart. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NewsSchedule implements SchedulingConfigurer {

    private final AssignmentNews news;
    private final Digests digests;
    private final WorkingDays workingDays;
    private final FollowUpSettings settings;

    NewsSchedule(AssignmentNews news, Digests digests, WorkingDays workingDays, FollowUpSettings settings) {
        this.news = news;
        this.digests = digests;
        this.workingDays = workingDays;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::tellOfAssignments, settings.interval());
        registrar.addFixedDelayTask(() -> workingDays.regions().forEach(digests::write), settings.interval());
    }

    /** Until there is no news, or the application stops. */
    private void tellOfAssignments() {
        var found = true;
        while (found && !Thread.currentThread().isInterrupted()) {
            found = news.next();
        }
    }
}
