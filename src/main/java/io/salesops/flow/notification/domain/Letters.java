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
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the mail of a notice: as plain text, as a page, and as an entry for the calendar where there is one. */
@Component
class Letters {

    private final Mailboxes mailboxes;
    private final NotificationSettings settings;
    private final ITemplateEngine templates;
    private final SecretLinks secretLinks;

    Letters(Mailboxes mailboxes, NotificationSettings settings, ITemplateEngine templates, SecretLinks secretLinks) {
        this.mailboxes = mailboxes;
        this.templates = templates;
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
        message.setContent(alternatives(notice, to));
        message.setHeader("Message-ID", "<%s@salesops-flow>".formatted(notice.id()));
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    /** The same said several times, the best last: for people, and for their calendars. */
    private Multipart alternatives(PostedNotice notice, InternetAddress to) throws MessagingException {
        var text = written("mail/notice.txt", notice);
        var plain = new MimeBodyPart();
        plain.setText(text, UTF_8.name());
        var page = new MimeBodyPart();
        page.setText(written("mail/notice", notice), UTF_8.name(), "html");
        var parts = new MimeMultipart("alternative", plain, page);
        if (notice.event() != null) {
            parts.addBodyPart(entry(notice, notice.event(), text, to));
        }
        return parts;
    }

    /** What the notice says is inserted as it is; only our own frame is evaluated. */
    private String written(String template, PostedNotice notice) {
        var context = new Context(notice.language());
        context.setVariable("subject", notice.subject());
        context.setVariable("text", notice.text());
        context.setVariable(
                "items",
                notice.items().stream()
                        .map(item -> new ListedItem(item.text(), settings.addressOf(item.link())))
                        .toList());
        context.setVariable(
                "link",
                notice.link() == null
                        ? null
                        : settings.addressOf(secretLinks.mailed(notice.link(), notice.recipient())));
        context.setVariable("settings", settings.addressOf("/settings"));
        return templates.process(template, context);
    }

    /** With its whole address. */
    record ListedItem(String text, String link) {}

    private MimeBodyPart entry(PostedNotice notice, CalendarEvent event, String text, InternetAddress to)
            throws MessagingException {
        var from = new InternetAddress(settings.from());
        var file = new CalendarFile(event, text, notice.createdAt(), from, to);
        try {
            var entry = new MimeBodyPart();
            entry.setDataHandler(new DataHandler(new ByteArrayDataSource(file.text(), file.type())));
            return entry;
        } catch (IOException | URISyntaxException e) {
            throw new MessagingException("The entry for the calendar cannot be written", e);
        }
    }
}
