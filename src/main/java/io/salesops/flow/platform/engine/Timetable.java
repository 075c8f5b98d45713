package io.salesops.flow.platform.engine;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves what process instances wait for: their timers, and when their open tasks are due. */
@Component
public class Timetable {

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final TaskService taskService;
    private final AsApplication asApplication;

    Timetable(
            RuntimeService runtimeService,
            ManagementService managementService,
            TaskService taskService,
            AsApplication asApplication) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.taskService = taskService;
        this.asApplication = asApplication;
    }

    /**
     * Gives new dates to whatever runs under a key.
     *
     * @param dates the variables from which the timers of the models are computed
     * @param due when open tasks are due from now on; as before when null
     */
    public void move(String businessKey, Map<String, Object> dates, @Nullable Date due) {
        asApplication.call(() -> {
            running(businessKey).forEach(instance -> moveInstance(instance.getId(), dates, due));
            return dates;
        });
    }

    private List<ProcessInstance> running(String businessKey) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list();
    }

    private void moveInstance(String instanceId, Map<String, Object> dates, @Nullable Date due) {
        runtimeService.setVariables(instanceId, dates);
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
}
