package io.salesops.flow.provisioning.process;

import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.AsApplication;
import io.salesops.flow.platform.engine.Instances;
import io.salesops.flow.provisioning.AccountCancelled;
import io.salesops.flow.provisioning.AccountMoved;
import io.salesops.flow.provisioning.AccountOrdered;
import io.salesops.flow.provisioning.domain.AccountOrders;
import java.util.Date;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts, moves and ends the provision of accounts, and names everything that Java and its model share. */
@Component
class AccountProvisioning {

    static final ProcessVariable<Date> ACCOUNT_DUE = new ProcessVariable<>("accountDue", Date.class);
    static final ProcessVariable<Date> IT_DUE = new ProcessVariable<>("itDue", Date.class);
    static final ProcessVariable<Boolean> CREATED_BY_ITSELF = ProcessVariable.flag("createdByItself");
    static final ProcessVariable<Boolean> WITH_IT = ProcessVariable.flag("withIt");
    static final ProcessVariable<String> REFUSAL = ProcessVariable.text("refusal");
    static final ProcessVariable<String> REASON = ProcessVariable.text("reason");
    static final ProcessVariable<Object> ACCOUNT = ProcessVariable.json("account");
    static final ProcessVariable<String> PERSON_NAME = ProcessVariable.text("personName");
    static final ProcessVariable<String> SYSTEM_NAME = ProcessVariable.text("systemName");

    private static final String KEY = "account-provisioning";
    private static final String DUE = "event_accountDue";

    private final AccountOrders orders;
    private final Instances instances;
    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final TaskService taskService;
    private final AsApplication asApplication;

    AccountProvisioning(
            AccountOrders orders,
            Instances instances,
            RuntimeService runtimeService,
            ManagementService managementService,
            TaskService taskService,
            AsApplication asApplication) {
        this.orders = orders;
        this.instances = instances;
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.taskService = taskService;
        this.asApplication = asApplication;
    }

    static UUID orderId(DelegateExecution execution) {
        return UUID.fromString(Objects.requireNonNull(execution.getProcessBusinessKey(), "no business key"));
    }

    @EventListener
    void start(AccountOrdered event) {
        var order = orders.get(event.orderId());
        var variables = new HashMap<String, Object>(ACCOUNT_DUE.of(Date.from(order.dueAt())));
        variables.putAll(CREATED_BY_ITSELF.of(orders.isCreatedByItself(order)));
        variables.putAll(WITH_IT.of(false));
        variables.putAll(PERSON_NAME.of(order.name()));
        variables.putAll(SYSTEM_NAME.of(orders.nameOf(order)));
        instances.startBy("AccountOrdered", event.orderId().toString(), variables);
    }

    @EventListener
    void cancel(AccountCancelled event) {
        instances.tell("AccountCancelled", event.orderId().toString());
    }

    /** Where the account is not due yet, or IT creates it; what a program is about stays so. */
    @EventListener
    void move(AccountMoved event) {
        var due = Date.from(event.dueAt());
        var key = event.orderId().toString();
        instances.update(KEY, key, ACCOUNT_DUE.of(due));
        asApplication.call(() -> {
            moveTimer(key, due);
            moveTask(key, due);
            return due;
        });
    }

    private void moveTimer(String key, Date due) {
        runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key, KEY)
                .list()
                .forEach(instance -> managementService
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(DUE)
                        .list()
                        .forEach(timer -> managementService.setJobDuedate(timer.getId(), due)));
    }

    private void moveTask(String key, Date due) {
        taskService
                .createTaskQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(key)
                .processVariableValueEquals(CREATED_BY_ITSELF.name(), false)
                .list()
                .forEach(task -> taskService.setDueDate(task.getId(), due));
    }
}
