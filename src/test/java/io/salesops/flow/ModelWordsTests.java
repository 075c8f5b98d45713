package io.salesops.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All that Tasklist shows of our lists, models and forms has Italian words, and they say nothing else. */
@ApplicationTest
class ModelWordsTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS =
            List.of("label", "dateLabel", "description", "text", "placeholder", "valuesExpression");
    private static final Pattern ONLY_DATA = Pattern.compile("\\{\\{[^}]+}}");
    private static final Pattern DETAILS = Pattern.compile(
            "\\{\\{[^}]+}}|\\*\\*|(?m)^### |]\\([^)]+\\)|value: \"\\w+\"|limit-[a-z-]+|2026-Q1|1C1I7A6R");

    @Autowired
    FilterService filters;

    @Test
    void everythingIsSaidInItalian() throws IOException {
        assertThat(italian().keySet()).containsExactlyInAnyOrderElementsOf(english());
    }

    @Test
    void bothLanguagesTellTheSameDetails() throws IOException {
        assertThat(italian()).allSatisfy((english, italian) -> {
            assertThat(italian).isNotBlank();
            assertThat(details(italian)).as(english).isEqualTo(details(english));
        });
    }

    /** Tasklist sends names and descriptions of tasks back, and they are stored as the model says them. */
    @Test
    void whatIsSentBackCanBeTold() throws IOException {
        var italian = italian();
        assertThat(ofModels().map(italian::get)).doesNotHaveDuplicates();
    }

    private Set<String> english() {
        return Stream.of(ofForms(), ofModels(), ofFilters())
                .flatMap(texts -> texts)
                .filter(text -> !ONLY_DATA.matcher(text).matches())
                .collect(Collectors.toSet());
    }

    private static Stream<String> ofForms() {
        return ModelFiles.list("forms", ".form").stream()
                .map(ModelWordsTests::read)
                .flatMap(ModelWordsTests::texts);
    }

    private static Stream<String> texts(JsonNode node) {
        return TEXTS.stream().flatMap(key -> node.findValuesAsText(key).stream());
    }

    private static Stream<String> ofModels() {
        return ProcessModel.all().stream()
                .flatMap(model -> Stream.concat(
                        model.elements(Process.class).stream()
                                .flatMap(
                                        process -> Stream.concat(Stream.of(process.getName()), documentation(process))),
                        model.elements(UserTask.class).stream()
                                .flatMap(task -> Stream.concat(Stream.of(task.getName()), documentation(task)))))
                .distinct();
    }

    private static Stream<String> documentation(BaseElement element) {
        return element.getDocumentations().stream().map(Documentation::getTextContent);
    }

    private Stream<String> ofFilters() {
        return filters.createFilterQuery().list().stream().flatMap(ModelWordsTests::ofFilter);
    }

    private static Stream<String> ofFilter(Filter filter) {
        JsonNode properties = JSON.valueToTree(filter.getProperties());
        return Stream.concat(Stream.of(filter.getName()), texts(properties));
    }

    private static List<String> details(String text) {
        return DETAILS.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Map<String, String> italian() throws IOException {
        return JSON.readValue(
                Path.of("src/main/resources/model-words_it.json").toFile(),
                new TypeReference<Map<String, String>>() {});
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
