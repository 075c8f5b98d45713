package io.salesops.flow.platform.engine;

import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ExceptionUtil;
import org.springframework.stereotype.Component;

/** Starts and wakes process instances in the name of the application, whoever's request it serves. */
@Component
public class Instances {

    private final RuntimeService runtimeService;
    private final AsApplication asApplication;

    Instances(RuntimeService runtimeService, AsApplication asApplication) {
        this.runtimeService = runtimeService;
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
            runtimeService
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(businessKey, processKey)
                    .list()
                    .forEach(instance -> runtimeService.setVariables(instance.getId(), variables));
            return variables;
        });
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
