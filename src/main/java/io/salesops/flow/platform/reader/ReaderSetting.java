package io.salesops.flow.platform.reader;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to read.
 *
 * @param language none as long as nobody told
 * @param tasksAtOnce each new task is mailed at once; otherwise it stands in the daily digest only
 */
public record ReaderSetting(@Nullable Language language, boolean tasksAtOnce) {

    static final ReaderSetting OF_NOBODY = new ReaderSetting(null, true);

    /** Whoever has no language is written to in English. */
    public Locale mailLanguage() {
        return Optional.ofNullable(language).orElse(Language.EN).locale();
    }
}
