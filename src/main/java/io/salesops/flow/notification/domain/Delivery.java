package io.salesops.flow.notification.domain;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails what waits in the outbox, each in a transaction of its own; without a mail server everything waits. */
@Component
public class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Outbox outbox;
    private final Letters letters;
    private final NotificationSettings settings;
    private final ObjectProvider<JavaMailSender> mailServer;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Delivery(
            Outbox outbox,
            Letters letters,
            NotificationSettings settings,
            ObjectProvider<JavaMailSender> mailServer,
            TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.settings = settings;
        this.mailServer = mailServer;
        this.transaction = transaction;
        this.clock = clock;
    }

    public boolean hasMailServer() {
        return mailServer.getIfAvailable() != null;
    }

    /** Until nothing is due, or the application stops. */
    void deliver() {
        mailServer.ifAvailable(server -> {
            var found = true;
            while (found && !Thread.currentThread().isInterrupted()) {
                found = Boolean.TRUE.equals(transaction.execute(status -> deliverNext(server)));
            }
        });
    }

    private boolean deliverNext(JavaMailSender server) {
        var due = outbox.lockDue();
        due.ifPresent(notice -> deliver(notice, server));
        return due.isPresent();
    }

    private void deliver(PostedNotice notice, JavaMailSender server) {
        try {
            send(notice, letters.addressee(notice), server);
        } catch (NoAddress e) {
            outbox.hold(notice, clock.instant().plus(settings.addressCheck()), String.valueOf(e.getMessage()));
        }
    }

    private void send(PostedNotice notice, InternetAddress to, JavaMailSender server) {
        try {
            var message = server.createMimeMessage();
            letters.write(notice, to, message);
            server.send(message);
            outbox.sent(notice, to.getAddress());
        } catch (MailException | MessagingException e) {
            refused(notice, to.getAddress(), reason(e));
        }
    }

    private void refused(PostedNotice notice, String address, String reason) {
        settings.retryAfter(notice.attempts())
                .ifPresentOrElse(
                        wait -> outbox.postpone(notice, address, clock.instant().plus(wait), reason), () -> {
                            LOG.warn("The notice {} could not be mailed: {}", notice.id(), reason);
                            outbox.giveUp(notice, address, reason);
                        });
    }

    /** What the mail server, or the way to it, said; its exceptions hide that in each other. */
    private static String reason(Exception e) {
        var failure = e instanceof MailSendException failed && failed.getMessageExceptions().length > 0
                ? failed.getMessageExceptions()[0]
                : e;
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return Optional.ofNullable(cause.getMessage())
                .orElse(cause.getClass().getSimpleName())
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }
}
