package io.salesops.flow.access.domain;

import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.identity.AccountOpened;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails people a link to choose a password; the notice itself holds no secret. */
@Component
class PasswordLetters {

    private static final Duration ONE_IN = Duration.ofMinutes(10);

    private final Notifications notifications;
    private final Clock clock;

    PasswordLetters(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    @EventListener
    void invite(AccountOpened account) {
        post("invitation", account.userId(), account.name());
    }

    void invite(AccountEntry account) {
        post("invitation", account.id(), account.name());
    }

    void remind(AccountEntry account) {
        post("forgotten", account.id(), account.name());
    }

    /** However often it is asked for, there is one in some minutes. */
    private void post(String kind, String userId, String name) {
        var asked = clock.instant().getEpochSecond() / ONE_IN.toSeconds();
        notifications.tell(
                List.of(userId),
                (person, words) -> new Notice(
                        person,
                        "account:%s:%s:%d".formatted(kind, person, asked),
                        words.of("account.%s.subject".formatted(kind)),
                        words.of("account.%s.text".formatted(kind), name, person),
                        PasswordLinks.PATH));
    }
}
