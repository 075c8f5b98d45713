package io.salesops.flow.platform.engine;

import static java.util.function.Predicate.not;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Looks at every element, attribute and text, whatever it is for, so that no corner of the language is forgotten. */
record BpmnModel(String file, Document document) implements Model {

    /** The engine reads its extensions under both names. */
    private static final Set<String> EXTENSIONS =
            Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{\\s*[A-Za-z_]\\w*\\s*}");
    private static final Pattern DELEGATE = Pattern.compile("[$#]\\{\\s*([A-Za-z_]\\w*Delegate)\\s*}");

    @Override
    public Stream<Definition> definitions() {
        return ModelReader.elements(document)
                .filter(element -> "process".equals(element.getLocalName()))
                .map(element -> new Definition(Kind.PROCESS, element.getAttribute("id")));
    }

    @Override
    public Stream<Finding> findings(KnownNames known) {
        return ModelReader.elements(document).flatMap(element -> Stream.concat(
                        Stream.of(ofElement(element), ofExpressions(ownText(element))),
                        ModelReader.attributes(element).map(attribute -> ofAttribute(attribute, known)))
                .filter(not(String::isEmpty))
                .map(reason -> new Finding(file, name(element), reason)));
    }

    private static String ofElement(Element element) {
        return switch (element.getLocalName()) {
            case "scriptTask", "script" -> "scripts are not allowed";
            case "connector" -> "connectors are not allowed";
            case "import" -> "imports are not allowed";
            case "process" -> ModelReader.historyTimeToLive(element);
            case "formData", "formProperty" -> "fields belong in a form, linked by camunda:formRef";
            default -> "";
        };
    }

    private static String ofAttribute(Attr attribute, KnownNames known) {
        var name = attribute.getLocalName();
        var value = attribute.getValue();
        var extension = isExtension(attribute) || isExtension(attribute.getOwnerElement());
        return switch (name) {
            case "delegateExpression", "variableMappingDelegateExpression" -> ofDelegate(value, known);
            case "calledElement" -> ofReference(Kind.PROCESS, value, known);
            case "decisionRef" -> ofReference(Kind.DECISION, attribute, known);
            case "formRef" -> ofReference(Kind.FORM, attribute, known);
            case "formKey" -> "camunda:formKey is not allowed, link a form by camunda:formRef";
            case "caseRef" -> "cases are not supported";
            case "language", "scriptFormat", "resource" -> "scripts are not allowed";
            case "type" -> extension ? "camunda:type '%s' is not allowed".formatted(value) : ofExpressions(value);
            default ->
                name.equals("class") || name.endsWith("Class")
                        ? "camunda:%s is not allowed, call a delegate by camunda:delegateExpression".formatted(name)
                        : ofExpressions(value);
        };
    }

    private static String ofDelegate(String value, KnownNames known) {
        var expression = DELEGATE.matcher(value.strip());
        if (!expression.matches()) {
            return "'%s' is no delegate, write ${…Delegate}".formatted(value);
        }
        return known.isDelegate(expression.group(1)) ? "" : "there is no delegate '%s'".formatted(expression.group(1));
    }

    private static String ofReference(Kind kind, Attr attribute, KnownNames known) {
        var key = attribute.getValue();
        var binding = binding(attribute);
        if (binding.equals("deployment") && !known.isBeingDeployed(kind, key)) {
            return "%s '%s' is not part of this deployment; bind to the latest version".formatted(kind.label(), key);
        }
        return ofReference(kind, key, known);
    }

    private static String ofReference(Kind kind, String key, KnownNames known) {
        return known.isDeployed(kind, key) ? "" : "there is no %s '%s'".formatted(kind.label(), key);
    }

    private static String binding(Attr reference) {
        return ModelReader.attributes(reference.getOwnerElement())
                .filter(attribute -> attribute.getLocalName().equals(reference.getLocalName() + "Binding"))
                .map(Attr::getValue)
                .findFirst()
                .orElse("latest");
    }

    private static String ofExpressions(String text) {
        var rest = VARIABLE.matcher(text).replaceAll("");
        return rest.contains("${") || rest.contains("#{")
                ? "the expression in '%s' is not allowed, only a variable or ${…Delegate} is".formatted(text.strip())
                : "";
    }

    private static boolean isExtension(Node node) {
        return EXTENSIONS.contains(String.valueOf(node.getNamespaceURI()));
    }

    /** Without the elements inside, which speak for themselves; CDATA included, as the engine reads it. */
    private static String ownText(Element element) {
        var text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    /** Of the nearest element that people see: its label and id. */
    private static String name(Element element) {
        for (@Nullable Node node = element; node instanceof Element candidate; node = node.getParentNode()) {
            var id = candidate.getAttribute("id");
            if (!id.isEmpty()) {
                var label = candidate.getAttribute("name");
                return label.isEmpty() ? id : "'%s' (%s)".formatted(label, id);
            }
        }
        return "";
    }
}
