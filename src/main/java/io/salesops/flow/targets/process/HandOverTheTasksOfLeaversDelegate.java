package io.salesops.flow.targets.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class HandOverTheTasksOfLeaversDelegate implements JavaDelegate {

    private final LeaverTasks tasks;

    HandOverTheTasksOfLeaversDelegate(LeaverTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.handOverAfterTheLastDay();
    }
}
