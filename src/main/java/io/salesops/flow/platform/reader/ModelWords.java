package io.salesops.flow.platform.reader;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** What shipped models and forms say, in another language; what operations wrote themselves has no words here and stays. */
record ModelWords(Map<String, String> translations, Map<String, String> originals) {

    private ModelWords(Map<String, String> translations) {
        this(
                translations,
                translations.entrySet().stream()
                        .collect(toMap(Map.Entry::getValue, Map.Entry::getKey, (first, second) -> first)));
    }

    static ModelWords in(Language language) {
        try (var file = ModelWords.class.getResourceAsStream("/model-words_%s.json".formatted(language.code()))) {
            return new ModelWords(new ObjectMapper().readValue(file, new TypeReference<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String translated(String text) {
        return translations.getOrDefault(text, text);
    }

    /** What the model says; where two of its texts are translated alike, the first. */
    String original(String text) {
        return originals.getOrDefault(text, text);
    }
}
