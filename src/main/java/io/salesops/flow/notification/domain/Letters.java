package io.salesops.flow.notification.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.salesops.flow.notification.CalendarEvent;
import io.salesops.flow.notification.SecretLinks;
import io.salesops.flow.platform.identity.Mailboxes;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes the mail of a notice: plain text, as it was posted, and an entry for the calendar where there is one. */
@Component
class Letters {

    private final Mailboxes mailboxes;
    private final NotificationSettings settings;
    private final SecretLinks secretLinks;

    Letters(Mailboxes mailboxes, NotificationSettings settings, SecretLinks secretLinks) {
        this.mailboxes = mailboxes;
        this.settings = settings;
        this.secretLinks = secretLinks;
    }

    InternetAddress addressee(PostedNotice notice) throws NoAddress {
        var address = Optional.ofNullable(notice.toldAddress())
                .or(() -> mailboxes.of(notice.recipient()))
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
        if (notice.event() == null) {
            helper.setText(text(notice));
        } else {
            message.setContent(invitation(notice, notice.event(), to));
        }
        message.setHeader("Message-ID", "<%s@salesops-flow>".formatted(notice.id()));
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    private String text(PostedNotice notice) {
        return notice.link() == null
                ? notice.text()
                : notice.text() + "\n\n" + settings.addressOf(path(notice, notice.link())) + "\n";
    }

    private String path(PostedNotice notice, String link) {
        return secretLinks.mailed(link, notice.recipient());
    }

    /** The same said twice: for people, and for their calendars. */
    private Multipart invitation(PostedNotice notice, CalendarEvent event, InternetAddress to)
            throws MessagingException {
        var from = new InternetAddress(settings.from());
        var file = new CalendarFile(event, text(notice), notice.createdAt(), from, to);
        var words = new MimeBodyPart();
        words.setText(text(notice), UTF_8.name());
        try {
            var entry = new MimeBodyPart();
            entry.setDataHandler(new DataHandler(new ByteArrayDataSource(file.text(), file.type())));
            return new MimeMultipart("alternative", words, entry);
        } catch (IOException | URISyntaxException e) {
            throw new MessagingException("The entry for the calendar cannot be written", e);
        }
    }
}
