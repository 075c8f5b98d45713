package io.salesops.flow.platform;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of the message files, for whatever people read outside of pages. */
@Component
public class Texts {

    private final MessageSource messages;

    public Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** Arguments are inserted as they are and never evaluated. */
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }

    /** For words that not every name has. */
    public String orElse(String key, String fallback) {
        return Objects.requireNonNull(messages.getMessage(key, null, fallback, Locale.ENGLISH));
    }
}
