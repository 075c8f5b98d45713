package io.salesops.flow.platform.engine;

import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** One file of a deployment. */
interface Model {

    enum Kind {
        PROCESS,
        DECISION,
        FORM;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Definition(Kind kind, String key) {}

    /** What is wrong with the model, and where: in a file, at an element when there is one. */
    record Finding(String file, String element, String reason) {

        @Override
        public String toString() {
            return element.isEmpty() ? "%s: %s".formatted(file, reason) : "%s, %s: %s".formatted(file, element, reason);
        }
    }

    /** What the file brings, for other models to refer to. */
    Stream<Definition> definitions();

    Stream<Finding> findings(KnownNames known);

    static Model read(ResourceEntity resource) {
        var file = resource.getName();
        try {
            return switch (file.substring(file.lastIndexOf('.') + 1)) {
                case "bpmn" -> new BpmnModel(file, ModelReader.xml(resource.getBytes()));
                case "dmn" -> new DmnModel(file, ModelReader.dmn(resource.getBytes()));
                case "form" -> new FormModel(file, ModelReader.json(resource.getBytes()));
                default -> new Unusable(file, "only .bpmn, .dmn and .form files can be deployed");
            };
        } catch (UnreadableModel e) {
            return new Unusable(file, String.valueOf(e.getMessage()));
        }
    }

    record Unusable(String file, String reason) implements Model {

        @Override
        public Stream<Definition> definitions() {
            return Stream.empty();
        }

        @Override
        public Stream<Finding> findings(KnownNames known) {
            return Stream.of(new Finding(file, "", reason));
        }
    }
}
