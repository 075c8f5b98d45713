package io.salesops.flow.notification.domain;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How many notices wait, and how many could not be mailed. */
@Component
class NoticeMetrics implements MeterBinder {

    private final Outbox outbox;

    NoticeMetrics(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        List.of(NoticeState.WAITING, NoticeState.FAILED)
                .forEach(state -> Gauge.builder("salesops.notices", outbox, box -> box.count(state))
                        .tag("state", state.name().toLowerCase(Locale.ROOT))
                        .register(registry));
    }
}
