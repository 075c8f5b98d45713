package io.salesops.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every decision table to the handbook. */
class DecisionModelTests {

    private static final String DIAGRAM_NAMESPACE = "https://www.omg.org/spec/DMN/20191111/DMNDI/";

    static List<Path> tables() {
        return ModelFiles.list("processes", ".dmn");
    }

    /** About tasks of every model, or about deals whether a process runs for them or not. */
    private static final Set<String> ASKED_FOR_ALL_MODELS = Set.of(
            "follow-up-late-task",
            "weigh-meddpicc",
            "weigh-deal-health",
            "judge-deal-health",
            "limit-stage-days",
            "limit-deal-attention");

    @ParameterizedTest
    @MethodSource("tables")
    void fileHoldsOneDecisionNamedLikeIt(Path file) {
        assertThat(elements(file, Decision.class)).singleElement().satisfies(decision -> {
            assertThat(decision.getId()).isEqualTo(ModelFiles.baseName(file)).matches("[a-z]+(-[a-z]+)+");
            assertThat(decision.getName()).isNotBlank();
            assertThat(decision.getDescription().getTextContent()).isNotBlank();
            assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void decisionIsDrawn(Path file) {
        var shapes = read(file).getDocument().getElementsByNameNs(DIAGRAM_NAMESPACE, "DMNShape");
        assertThat(shapes).singleElement().satisfies(shape -> assertThat(shape.getAttribute("dmnElementRef"))
                .isEqualTo(ModelFiles.baseName(file)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void someModelAsksIt(Path file) {
        var asked = ProcessModel.all().stream()
                .flatMap(model -> model.elements(BusinessRuleTask.class).stream())
                .map(BusinessRuleTask::getCamundaDecisionRef);
        assertThat(Stream.concat(asked, ASKED_FOR_ALL_MODELS.stream())).contains(ModelFiles.baseName(file));
    }

    /** FIRST never ends without an answer; a catch-all is one answer too many in COLLECT and an error in UNIQUE. */
    @ParameterizedTest
    @MethodSource("tables")
    void onlyAndAlwaysFirstEndsInACatchAll(Path file) {
        var table = elements(file, DecisionTable.class).get(0);
        var rules = List.copyOf(table.getRules());
        var catchAlls = rules.stream().filter(DecisionModelTests::isCatchAll).toList();

        assertThat(table.getHitPolicy()).isIn(HitPolicy.FIRST, HitPolicy.UNIQUE, HitPolicy.COLLECT);
        assertThat(catchAlls)
                .isEqualTo(table.getHitPolicy() == HitPolicy.FIRST ? List.of(rules.get(rules.size() - 1)) : List.of());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void columnsAreLabelledAndTyped(Path file) {
        assertThat(elements(file, Input.class)).allSatisfy(input -> {
            assertThat(input.getLabel()).isNotBlank();
            assertThat(input.getInputExpression().getTypeRef()).isNotBlank();
        });
        assertThat(elements(file, Output.class)).allSatisfy(output -> {
            assertThat(output.getLabel()).isNotBlank();
            assertThat(output.getName()).matches("[a-z][a-zA-Z]*");
            assertThat(output.getTypeRef()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowIsExplainedAndHasAReadableId(Path file) {
        assertThat(elements(file, Rule.class)).allSatisfy(rule -> {
            assertThat(rule.getId()).matches("rule_[a-z][a-zA-Z]*");
            assertThat(rule.getDescription().getTextContent()).isNotBlank();
        });
    }

    /** FEEL is the engine's default; a language named in a cell is another one. */
    @ParameterizedTest
    @MethodSource("tables")
    void cellsSpeakFeelOnly(Path file) {
        assertThat(elements(file, UnaryTests.class))
                .allSatisfy(cell -> assertThat(cell.getExpressionLanguage()).isNull());
        assertThat(elements(file, LiteralExpression.class))
                .allSatisfy(cell -> assertThat(cell.getExpressionLanguage()).isNull());
    }

    private static boolean isCatchAll(Rule rule) {
        return rule.getInputEntries().stream()
                .allMatch(entry -> entry.getTextContent().isBlank());
    }

    private static <T extends ModelElementInstance> List<T> elements(Path file, Class<T> type) {
        return List.copyOf(read(file).getModelElementsByType(type));
    }

    private static DmnModelInstance read(Path file) {
        return Dmn.readModelFromFile(file.toFile());
    }
}
