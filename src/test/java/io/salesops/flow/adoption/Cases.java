package io.salesops.flow.adoption;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricFormField;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.runtime.Job;

/** What runs under a business key, waited for until it is there. */
record Cases(ProcessEngine engine) {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    void awaitAt(String businessKey, String activity) {
        await().atMost(PATIENCE)
                .until(() -> engine.getRuntimeService()
                                .createExecutionQuery()
                                .processInstanceBusinessKey(businessKey)
                                .activityId(activity)
                                .count()
                        > 0);
    }

    /** The names of everything that the history of an instance tells. */
    List<String> recorded(String businessKey) {
        var history = engine.getHistoryService();
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
        var details =
                history.createHistoricDetailQuery().processInstanceId(instance).disableBinaryFetching().list().stream()
                        .map(detail -> detail instanceof HistoricVariableUpdate update
                                ? update.getVariableName()
                                : ((HistoricFormField) detail).getFieldId());
        var variables = history.createHistoricVariableInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricVariableInstance::getName);
        return Stream.concat(details, variables).toList();
    }

    /** The one open task of that kind. */
    String task(String businessKey, String definition) {
        return await().atMost(PATIENCE)
                .until(
                        () -> engine.getTaskService()
                                .createTaskQuery()
                                .processInstanceBusinessKey(businessKey)
                                .taskDefinitionKey(definition)
                                .list(),
                        tasks -> tasks.size() == 1)
                .get(0)
                .getId();
    }

    /** The one timer that waits at an event. */
    Job timer(String businessKey, String event) {
        return await().atMost(PATIENCE)
                .until(
                        () -> engine
                                .getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(businessKey)
                                .list()
                                .stream()
                                .flatMap(instance -> engine
                                        .getManagementService()
                                        .createJobQuery()
                                        .processInstanceId(instance.getId())
                                        .activityId(event)
                                        .list()
                                        .stream())
                                .toList(),
                        timers -> timers.size() == 1)
                .get(0);
    }
}
