package io.salesops.flow.platform;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentences of the message files, for whatever people read outside of templates. */
@Component
public class Texts {

    private final MessageSource messages;

    public Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** In English, for what is kept and read by many. Arguments are inserted as they are and never evaluated. */
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }

    /** For words that not every name has. */
    public String orElse(String key, String fallback) {
        return in(Locale.ENGLISH).orElse(key, fallback);
    }

    public Words in(Locale language) {
        return new Words(messages, language);
    }

    /** In the language of whoever looks at a page; only pages and their controllers may ask for it. */
    public Words onPage() {
        return in(LocaleContextHolder.getLocale());
    }
}
