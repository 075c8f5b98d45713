package io.salesops.flow.notification;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something a person should know. Its texts are told as they are; nothing in them is evaluated.
 *
 * @param recipient the user's id
 * @param address where to mail it; to the account's address where none is told
 * @param key what makes it this notice and no other: posting it twice is one notice
 * @param subject one line; line breaks become spaces, so that none reaches the header of a mail
 * @param link the path of the page in the application that says more
 * @param event goes along for the recipient's calendar
 * @param items what is listed below the text
 * @param language in which the texts are written
 */
public record Notice(
        String recipient,
        @Nullable String address,
        String key,
        String subject,
        String text,
        @Nullable String link,
        @Nullable CalendarEvent event,
        List<Item> items,
        Locale language) {

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern PATH = Pattern.compile("/(?:[^/\\s]\\S*)?");

    public Notice {
        subject = CONTROLS.matcher(subject).replaceAll(" ");
        checkPath(link);
        items = List.copyOf(items);
    }

    /** Something listed, with the path of the page in the application that says more. */
    public record Item(String text, String link) {

        public Item {
            checkPath(link);
        }
    }

    private static void checkPath(@Nullable String link) {
        if (link != null && !PATH.matcher(link).matches()) {
            throw new IllegalArgumentException("'%s' is not a path in the application.".formatted(link));
        }
    }

    public Notice(String recipient, String key, String subject, String text, @Nullable String link) {
        this(recipient, null, key, subject, text, link, null, List.of(), Locale.ENGLISH);
    }

    /** For somebody who may have no account here, or not yet. */
    public Notice mailedTo(String otherAddress) {
        return new Notice(recipient, otherAddress, key, subject, text, link, event, items, language);
    }

    public Notice inviting(CalendarEvent invitation) {
        return new Notice(recipient, address, key, subject, text, link, invitation, items, language);
    }

    public Notice listing(List<Item> things) {
        return new Notice(recipient, address, key, subject, text, link, event, things, language);
    }

    Notice writtenIn(Locale locale) {
        return new Notice(recipient, address, key, subject, text, link, event, items, locale);
    }
}
