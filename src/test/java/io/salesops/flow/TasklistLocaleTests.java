package io.salesops.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tasklist in Italian says everything that it says in English. */
class TasklistLocaleTests {

    private static final String TASKLIST = "/META-INF/resources/webjars/camunda/app/tasklist/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{ ?(\\w+) ?}}");

    @Test
    void italianSaysAllThatEnglishSays() throws IOException {
        var english = texts("en");
        var italian = texts("it");

        assertThat(italian.keySet()).containsExactlyElementsOf(english.keySet());
        english.forEach((key, text) ->
                assertThat(placeholders(italian.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(text)));
    }

    @Test
    void tasklistOffersItalian() throws IOException {
        try (var config = getClass().getResourceAsStream(TASKLIST + "scripts/config.js")) {
            assertThat(new String(config.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("['en', 'it', 'de']");
        }
    }

    private static Object[] placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .sorted()
                .toArray();
    }

    private static Map<String, String> texts(String language) throws IOException {
        try (var file = TasklistLocaleTests.class.getResourceAsStream(TASKLIST + "locales/" + language + ".json")) {
            var json = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            var texts = new TreeMap<String, String>();
            collect("", new ObjectMapper().readTree(json), texts);
            return texts;
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        }
        node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            collect(path + "/" + i, node.get(i), texts);
        }
    }
}
