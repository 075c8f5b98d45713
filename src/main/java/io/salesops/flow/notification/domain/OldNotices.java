package io.salesops.flow.notification.domain;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes away what was told long ago, at night, when the engine cleans its history. */
@Component
class OldNotices {

    private final JdbcClient jdbc;
    private final NotificationSettings settings;
    private final Clock clock;

    OldNotices(JdbcClient jdbc, NotificationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 0 1 * * *")
    @Transactional
    public void remove() {
        jdbc.sql("delete from notification where created_at < :oldest")
                .param("oldest", Timestamp.from(clock.instant().minus(settings.keep())))
                .update();
    }
}
