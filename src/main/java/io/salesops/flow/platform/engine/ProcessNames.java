package io.salesops.flow.platform.engine;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** What people call the processes, as their latest models say. */
@Component
public class ProcessNames {

    private final RepositoryService repository;
    private final AsApplication asApplication;

    ProcessNames(RepositoryService repository, AsApplication asApplication) {
        this.repository = repository;
        this.asApplication = asApplication;
    }

    /** By key; a process without a name is called by its key. */
    public Map<String, String> all() {
        return asApplication.call(() -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .collect(toMap(ProcessDefinition::getKey, ProcessNames::name)));
    }

    private static String name(ProcessDefinition process) {
        return Objects.requireNonNullElse(process.getName(), process.getKey());
    }
}
