package io.salesops.flow.platform;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** What shipped models and forms say, in another language; what operations wrote themselves has no words here and stays. */
public final class ModelWords {

    private static final ModelWords ORIGINAL = new ModelWords(Map.of());
    private static final Map<Locale, ModelWords> TRANSLATED = Map.of(Locale.ITALIAN, read("/model-words_it.json"));

    private final Map<String, String> translations;
    private final Map<String, String> originals;

    private ModelWords(Map<String, String> translations) {
        this.translations = translations;
        this.originals = translations.entrySet().stream()
                .collect(toMap(Map.Entry::getValue, Map.Entry::getKey, (first, second) -> first));
    }

    public static ModelWords in(Locale language) {
        return TRANSLATED.getOrDefault(language, ORIGINAL);
    }

    public String translated(String text) {
        return translations.getOrDefault(text, text);
    }

    /** What the model says; where two of its texts are translated alike, the first. */
    public String original(String text) {
        return originals.getOrDefault(text, text);
    }

    private static ModelWords read(String file) {
        try (var texts = ModelWords.class.getResourceAsStream(file)) {
            return new ModelWords(new ObjectMapper().readValue(texts, new TypeReference<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
