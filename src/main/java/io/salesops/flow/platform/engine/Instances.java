package io.salesops.flow.platform.engine;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ExceptionUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts and wakes process instances in the name of the application, whoever's request it serves. */
@Component
public class Instances {

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final TaskService taskService;
    private final AsApplication asApplication;

    Instances(
            RuntimeService runtimeService,
            ManagementService managementService,
            TaskService taskService,
            AsApplication asApplication) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.taskService = taskService;
        this.asApplication = asApplication;
    }

    public void start(String processKey, String businessKey, Map<String, Object> variables) {
        asApplication.call(() -> runtimeService.startProcessInstanceByKey(processKey, businessKey, variables));
    }

    /** Starts the process that begins with the message. */
    public void startBy(String message, String businessKey, Map<String, Object> variables) {
        asApplication.call(() -> runtimeService.startProcessInstanceByMessage(message, businessKey, variables));
    }

    /** Gives new variables to the instance of that process and key, where one runs. */
    public void update(String processKey, String businessKey, Map<String, Object> variables) {
        asApplication.call(() -> {
            instances(processKey, businessKey)
                    .forEach(instance -> runtimeService.setVariables(instance.getId(), variables));
            return variables;
        });
    }

    /**
     * Gives new variables to the instance of that key, and moves its timers by them, and its open tasks.
     *
     * @param processKey of any process when null
     * @param due when its open tasks are due from now on; as before when null
     */
    public void retime(
            @Nullable String processKey, String businessKey, Map<String, Object> variables, @Nullable Date due) {
        asApplication.call(() -> {
            instances(processKey, businessKey).forEach(instance -> retime(instance.getId(), variables, due));
            return variables;
        });
    }

    private List<ProcessInstance> instances(@Nullable String processKey, String businessKey) {
        var query = runtimeService.createProcessInstanceQuery();
        return (processKey == null
                        ? query.processInstanceBusinessKey(businessKey)
                        : query.processInstanceBusinessKey(businessKey, processKey))
                .list();
    }

    private void retime(String instanceId, Map<String, Object> variables, @Nullable Date due) {
        runtimeService.setVariables(instanceId, variables);
        managementService
                .createJobQuery()
                .processInstanceId(instanceId)
                .timers()
                .list()
                .forEach(timer -> managementService.recalculateJobDuedate(timer.getId(), false));
        if (due != null) {
            taskService
                    .createTaskQuery()
                    .processInstanceId(instanceId)
                    .list()
                    .forEach(task -> taskService.setDueDate(task.getId(), due));
        }
    }

    /**
     * Gives the message to the instance of that key if it waits for it.
     *
     * @throws OptimisticLockingException when a job moves the instance on at the same moment
     */
    public void tell(String message, String businessKey) {
        try {
            asApplication.call(() -> runtimeService
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(businessKey)
                    .correlateAllWithResult());
        } catch (ProcessEnginePersistenceException e) {
            throw ExceptionUtil.checkConstraintViolationException(e)
                    ? new OptimisticLockingException("A job moved the instance on when it got " + message, e)
                    : e;
        }
    }
}
