package io.salesops.flow.platform.engine;

import io.salesops.flow.platform.identity.PeopleAccounts;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Finds groups that models ask and that nobody is in, before a task waits for one. */
@Component
class EmptyGroups {

    private static final Logger LOG = LoggerFactory.getLogger(EmptyGroups.class);

    private final RepositoryService repository;
    private final PeopleAccounts accounts;
    private final AsApplication asApplication;

    EmptyGroups(RepositoryService repository, PeopleAccounts accounts, AsApplication asApplication) {
        this.repository = repository;
        this.accounts = accounts;
        this.asApplication = asApplication;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        var empty = find();
        if (!empty.isEmpty()) {
            LOG.warn("Nobody is in {}; what models ask them goes to sales operations as well", empty);
        }
    }

    Set<String> find() {
        return asApplication.call(() -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(this::askedGroups)
                .distinct()
                .filter(group -> accounts.members(group).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Those that a variable names are known only when it is asked. */
    private Stream<String> askedGroups(ProcessDefinition process) {
        return repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> task.getCamundaCandidateGroupsList().stream())
                .filter(Predicate.not(group -> group.contains("${")));
    }
}
