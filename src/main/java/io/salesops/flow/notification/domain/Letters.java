package io.salesops.flow.notification.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.salesops.flow.platform.identity.Mailboxes;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes the mail of a notice: plain text, as it was posted. */
@Component
class Letters {

    private final Mailboxes mailboxes;
    private final NotificationSettings settings;

    Letters(Mailboxes mailboxes, NotificationSettings settings) {
        this.mailboxes = mailboxes;
        this.settings = settings;
    }

    InternetAddress addressee(PostedNotice notice) throws NoAddress {
        var address = mailboxes
                .of(notice.recipient())
                .orElseThrow(
                        () -> new NoAddress("The account '%s' has no e-mail address.".formatted(notice.recipient())));
        if (address.chars().anyMatch(Character::isISOControl)) {
            throw unusable(notice);
        }
        try {
            return new InternetAddress(address, true);
        } catch (AddressException e) {
            throw unusable(notice);
        }
    }

    private static NoAddress unusable(PostedNotice notice) {
        return new NoAddress("The e-mail address of the account '%s' cannot be used.".formatted(notice.recipient()));
    }

    /** The id of the mail stays the same however often it is sent: whoever gets it twice can tell. */
    void write(PostedNotice notice, InternetAddress to, MimeMessage message) throws MessagingException {
        var helper = new MimeMessageHelper(message, UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(to);
        helper.setSubject(notice.subject());
        helper.setText(text(notice));
        message.setHeader("Message-ID", "<%s@salesops-flow>".formatted(notice.id()));
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    private String text(PostedNotice notice) {
        return notice.link() == null
                ? notice.text()
                : notice.text() + "\n\n" + settings.addressOf(notice.link()) + "\n";
    }
}
