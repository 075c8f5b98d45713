package io.salesops.flow.notification;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something a person should know. Its texts are told as they are; nothing in them is evaluated.
 *
 * @param recipient the user's id
 * @param key what makes it this notice and no other: posting it twice is one notice
 * @param subject one line; line breaks become spaces, so that none reaches the header of a mail
 * @param link the path of the page in the application that says more
 */
public record Notice(
        String recipient,
        String key,
        String subject,
        String text,
        @Nullable String link) {

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern PATH = Pattern.compile("/(?:[^/\\s]\\S*)?");

    public Notice {
        subject = CONTROLS.matcher(subject).replaceAll(" ");
        if (link != null && !PATH.matcher(link).matches()) {
            throw new IllegalArgumentException("'%s' is not a path in the application.".formatted(link));
        }
    }
}
