package io.salesops.flow;

import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One file of {@code processes/}, read. */
record ProcessModel(String name, BpmnModelInstance bpmn) {

    static List<ProcessModel> all() {
        return ModelFiles.list("processes", ".bpmn").stream()
                .map(ProcessModel::read)
                .toList();
    }

    <T extends ModelElementInstance> List<T> elements(Class<T> type) {
        return List.copyOf(bpmn.getModelElementsByType(type));
    }

    static boolean isJoin(FlowNode node) {
        return node instanceof Gateway && node.getOutgoing().size() == 1;
    }

    private static ProcessModel read(Path file) {
        return new ProcessModel(ModelFiles.baseName(file), Bpmn.readModelFromFile(file.toFile()));
    }

    @Override
    public String toString() {
        return name;
    }
}
