package io.salesops.flow.platform.reader;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that pages and mails are written in. */
public enum Language {
    EN,
    IT;

    /** As files and the database call it, such as {@code it}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /** The first of ours among the languages that somebody understands. */
    static Optional<Language> among(Collection<Locale> understood) {
        return understood.stream()
                .flatMap(locale -> of(locale.getLanguage()).stream())
                .findFirst();
    }

    static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Language::code).toList();
    }
}
