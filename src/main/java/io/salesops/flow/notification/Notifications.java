package io.salesops.flow.notification;

import io.salesops.flow.notification.domain.Outbox;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes notices, in the transaction of what they tell of: they exist exactly when it happened. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notifications {

    private final Outbox outbox;

    Notifications(Outbox outbox) {
        this.outbox = outbox;
    }

    public void post(Notice notice) {
        post(List.of(notice));
    }

    public void post(List<Notice> notices) {
        outbox.add(notices);
    }
}
