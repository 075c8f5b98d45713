package io.salesops.flow.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class OldNoticesTests {

    @Autowired
    OldNotices old;

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void goAfterAYear() {
        transaction.executeWithoutResult(status -> notifications.post(List.of(
                new Notice("seller", "old-1", "Old", "Text", null),
                new Notice("seller", "old-2", "Newer", "Text", null))));
        age("old-1", 366);
        age("old-2", 364);

        old.remove();

        assertThat(jdbc.sql("select key from notification where key like 'old-_'")
                        .query(String.class)
                        .list())
                .containsExactly("old-2");
    }

    private void age(String key, int days) {
        jdbc.sql("update notification set created_at = now() - make_interval(days => :days) where key = :key")
                .param("days", days)
                .param("key", key)
                .update();
    }
}
