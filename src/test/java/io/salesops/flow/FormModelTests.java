package io.salesops.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every form to the handbook and to what Tasklist can show. */
class FormModelTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TEXTS = Set.of("textfield", "textarea");
    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");
    private static final Set<String> DISPLAYS = Set.of("text", "html", "image", "separator", "table", "expression");
    private static final Set<String> CONTAINERS = Set.of("group", "dynamiclist");
    private static final Set<String> OTHER_INPUTS = Set.of("number", "checkbox", "datetime");

    static List<Path> forms() {
        return ModelFiles.list("forms", ".form");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void idIsTheFileName(Path file) {
        var form = read(file);
        assertThat(form.path("id").asText())
                .isEqualTo(ModelFiles.baseName(file))
                .matches("[a-z]+(-[a-z]+)*");
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void someModelShowsIt(Path file) {
        var shown = ProcessModel.all().stream()
                .flatMap(model -> Stream.concat(
                        model.elements(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                        model.elements(StartEvent.class).stream().map(StartEvent::getCamundaFormRef)));
        assertThat(shown).contains(ModelFiles.baseName(file));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void usesOnlyComponentsThatTasklistShows(Path file) {
        assertThat(components(read(file))).extracting(FormModelTests::type).allSatisfy(type -> assertThat(
                        Stream.of(TEXTS, CHOICES, DISPLAYS, CONTAINERS, OTHER_INPUTS))
                .anySatisfy(types -> assertThat(types).contains(type)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void opensByTellingWhatIsAskedAndWhy(Path file) {
        var first = read(file).path("components").path(0);
        assertThat(type(first)).isEqualTo("text");
        assertThat(first.path("text").asText()).startsWith("### ").contains("\n");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void fieldsAreNamedAfterTheirVariable(Path file) {
        assertThat(components(read(file)))
                .extracting(component -> component.path("id").asText())
                .doesNotHaveDuplicates();
        assertThat(inputs(read(file))).allSatisfy(input -> {
            assertThat(input.path("key").asText()).matches("[a-z][a-zA-Z0-9]*");
            assertThat(input.path("id").asText())
                    .isEqualTo("field_" + input.path("key").asText());
            assertThat(input.path("label").asText(input.path("dateLabel").asText()))
                    .isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void asksAtMostSevenThingsBeforeThePathIsKnown(Path file) {
        assertThat(askedAtFirst(read(file))).hasSizeBetween(1, 7);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyAnswerHasItsLimits(Path file) {
        assertThat(inputs(read(file))).allSatisfy(input -> {
            var limits = input.path("validate");
            if (TEXTS.contains(type(input))) {
                assertThat(limits.has("maxLength"))
                        .as(input.path("id").asText())
                        .isTrue();
            } else if (type(input).equals("number")) {
                assertThat(limits.has("min") && limits.has("max"))
                        .as(input.path("id").asText())
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void choicesAreReadable(Path file) {
        var options = inputs(read(file))
                .filter(input -> CHOICES.contains(type(input)))
                .flatMap(choice -> stream(choice.path("values")));
        assertThat(options).allSatisfy(option -> {
            assertThat(option.path("value").asText()).matches("[A-Z]+(_[A-Z]+)*|[0-9]");
            assertThat(option.path("label").asText()).matches("([0-9] · )?[A-Z][^_]*");
        });
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        return children(parent).flatMap(child -> Stream.concat(Stream.of(child), components(child)));
    }

    private static Stream<JsonNode> inputs(JsonNode form) {
        return components(form)
                .filter(component -> !DISPLAYS.contains(type(component)) && !CONTAINERS.contains(type(component)));
    }

    /** A list that starts empty is one question, whatever each of its rows asks. */
    private static Stream<JsonNode> askedAtFirst(JsonNode parent) {
        return children(parent)
                .filter(child -> !child.path("conditional").has("hide"))
                .filter(child -> !DISPLAYS.contains(type(child)))
                .flatMap(child -> type(child).equals("group") ? askedAtFirst(child) : Stream.of(child));
    }

    private static Stream<JsonNode> children(JsonNode parent) {
        return stream(parent.path("components"));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String type(JsonNode component) {
        return component.path("type").asText();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
