package io.salesops.flow.access.domain;

import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.Texts;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Mails people a link to choose a password; the notice itself holds no secret. */
@Component
class PasswordLetters {

    private static final Duration ONE_IN = Duration.ofMinutes(10);

    private final Notifications notifications;
    private final Texts texts;
    private final Clock clock;

    PasswordLetters(Notifications notifications, Texts texts, Clock clock) {
        this.notifications = notifications;
        this.texts = texts;
        this.clock = clock;
    }

    void invite(AccountEntry account) {
        post("invitation", account);
    }

    void remind(AccountEntry account) {
        post("forgotten", account);
    }

    /** However often it is asked for, there is one in some minutes. */
    private void post(String kind, AccountEntry account) {
        var asked = clock.instant().getEpochSecond() / ONE_IN.toSeconds();
        notifications.post(new Notice(
                account.id(),
                "account:%s:%s:%d".formatted(kind, account.id(), asked),
                texts.of("account.%s.subject".formatted(kind)),
                texts.of("account.%s.text".formatted(kind), account.name(), account.id()),
                PasswordLinks.PATH));
    }
}
