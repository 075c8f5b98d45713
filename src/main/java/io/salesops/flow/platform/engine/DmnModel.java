package io.salesops.flow.platform.engine;

import static java.util.function.Predicate.not;
import static org.camunda.bpm.model.dmn.impl.DmnModelConstants.FEEL12_NS;
import static org.camunda.bpm.model.dmn.impl.DmnModelConstants.FEEL13_NS;
import static org.camunda.bpm.model.dmn.impl.DmnModelConstants.FEEL14_NS;
import static org.camunda.bpm.model.dmn.impl.DmnModelConstants.FEEL15_NS;
import static org.camunda.bpm.model.dmn.impl.DmnModelConstants.FEEL_NS;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** FEEL is the only language of decisions: it can compute, and reach nothing. */
record DmnModel(String file, Document document) implements Model {

    private static final Set<String> FEEL = Stream.of("feel", FEEL_NS, FEEL12_NS, FEEL13_NS, FEEL14_NS, FEEL15_NS)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Stream<Definition> definitions() {
        return ModelReader.elements(document)
                .filter(element -> "decision".equals(element.getLocalName()))
                .map(element -> new Definition(Kind.DECISION, element.getAttribute("id")));
    }

    @Override
    public Stream<Finding> findings(KnownNames known) {
        return ModelReader.elements(document).flatMap(element -> Stream.of(
                        ofLanguage(element.getAttribute("expressionLanguage")), ofElement(element))
                .filter(not(String::isEmpty))
                .map(reason -> new Finding(file, element.getAttribute("id"), reason)));
    }

    private static String ofElement(Element element) {
        return switch (element.getLocalName()) {
            case "decision" -> ModelReader.historyTimeToLive(element);
            case "inputEntry" -> FeelSyntax.ofTests(text(element));
            case "inputExpression", "outputEntry", "literalExpression" -> FeelSyntax.ofExpression(text(element));
            default -> "";
        };
    }

    private static String text(Element expression) {
        var text = expression.getElementsByTagNameNS("*", "text").item(0);
        return text == null ? "" : text.getTextContent();
    }

    private static String ofLanguage(String language) {
        return language.isEmpty() || FEEL.contains(language.toLowerCase(Locale.ROOT))
                ? ""
                : "expression language '%s' is not allowed, only FEEL is".formatted(language);
    }
}
