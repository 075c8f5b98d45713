package io.salesops.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;

/** Camunda Modeler offers every delegate as a building block, labelled and saved as the models use it. */
class ElementTemplateTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void templatesAndServiceTasksAreTheSame() throws IOException {
        var used = ProcessModel.all().stream()
                .flatMap(model -> model.elements(ServiceTask.class).stream())
                .map(BuildingBlock::of)
                .toList();

        assertThat(templates()).doesNotHaveDuplicates().hasSameElementsAs(used);
    }

    private static List<BuildingBlock> templates() throws IOException {
        var templates = new ArrayList<BuildingBlock>();
        for (Path file : ModelFiles.list(".camunda/element-templates", ".json")) {
            JSON.readTree(Files.readString(file)).forEach(template -> templates.add(BuildingBlock.of(template)));
        }
        return templates;
    }

    private record BuildingBlock(String label, String delegate, boolean savePoint) {

        static BuildingBlock of(ServiceTask task) {
            return new BuildingBlock(task.getName(), task.getCamundaDelegateExpression(), task.isCamundaAsyncBefore());
        }

        static BuildingBlock of(JsonNode template) {
            return new BuildingBlock(
                    property(template, "name").asText(),
                    property(template, "camunda:delegateExpression").asText(),
                    property(template, "camunda:asyncBefore").asBoolean());
        }

        private static JsonNode property(JsonNode template, String name) {
            return StreamSupport.stream(template.path("properties").spliterator(), false)
                    .filter(property -> property.at("/binding/name").asText().equals(name))
                    .findFirst()
                    .orElseGet(MissingNode::getInstance)
                    .path("value");
        }
    }
}
