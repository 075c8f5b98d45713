package io.salesops.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everything is said in each language, and with the same details. */
class MessagesTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private final Map<String, String> english = read("messages.properties");
    private final Map<String, String> italian = read("messages_it.properties");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(italian.keySet()).containsExactlyElementsOf(english.keySet());
        assertThat(italian.values()).noneMatch(String::isBlank);
    }

    @Test
    void bothLanguagesTellTheSameDetails() {
        english.forEach((key, text) ->
                assertThat(placeholders(italian.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(text)));
    }

    /** Where there are details, a single apostrophe would swallow them. */
    @Test
    void textsWithDetailsAreWrittenAsTheirFormatAsks() {
        Map.of(Locale.ENGLISH, english, Locale.ITALIAN, italian).forEach((language, texts) -> texts.entrySet().stream()
                .filter(text -> !placeholders(text.getValue()).isEmpty())
                .forEach(text -> {
                    assertThat(LONE_APOSTROPHE.matcher(text.getValue()).find())
                            .as(text.getKey())
                            .isFalse();
                    assertThat(new MessageFormat(text.getValue(), language)).isNotNull();
                }));
    }

    @Test
    void pagesWriteNumbersAndDaysAsTheirReaderDoes() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(templates.filter(Files::isRegularFile))
                    .allSatisfy(template ->
                            assertThat(Files.readString(template)).doesNotContain("'COMMA'", "'POINT'", "yyyy-MM-dd"));
        }
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static Map<String, String> read(String file) {
        var texts = new Properties();
        try (var in = new InputStreamReader(MessagesTests.class.getResourceAsStream("/" + file), UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var sorted = new TreeMap<String, String>();
        texts.forEach((key, text) -> sorted.put(key.toString(), text.toString()));
        return sorted;
    }
}
