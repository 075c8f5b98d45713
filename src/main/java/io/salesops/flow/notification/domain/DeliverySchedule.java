package io.salesops.flow.notification.domain;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Every node looks for notices to mail; the rows' locks keep them apart. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DeliverySchedule implements SchedulingConfigurer {

    private final Delivery delivery;
    private final NotificationSettings settings;

    DeliverySchedule(Delivery delivery, NotificationSettings settings) {
        this.delivery = delivery;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(delivery::deliver, settings.interval());
    }
}
