package io.salesops.flow.work;

import io.salesops.flow.platform.imports.ImportClient;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** A manager with two sellers, a manager next door, and tasks that one of them, or finance, has. */
public class HandedOver {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final String manager;
    public final String seller;
    public final String colleague;
    public final String neighbour;

    private final RuntimeService runtime;
    private final TaskService tasks;

    public HandedOver(TestRestTemplate http, RepositoryService repository, RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
        var prefix = "work%d-".formatted(NUMBER.incrementAndGet());
        this.manager = prefix + "manager";
        this.seller = prefix + "seller";
        this.colleague = prefix + "colleague";
        this.neighbour = prefix + "neighbour";
        new ImportClient(http, "salesops").accepted("people", """
                id,name,role,manager,region
                %1$smanager,Mila Manager,SALES_MANAGER,,US
                %1$sseller,Sara Seller,SELLER,%1$smanager,US
                %1$scolleague,Cleo Colleague,SELLER,%1$smanager,US
                %1$sneighbour,Nora Neighbour,SALES_MANAGER,,US
                """.formatted(prefix));
        repository
                .createDeployment()
                .name("task-access")
                .enableDuplicateFiltering(true)
                .addClasspathResource("models/handed-over.bpmn")
                .deploy();
    }

    /** The id of an instance that this person asked for. */
    public String request(String requester, @Nullable String holder) {
        var variables = new HashMap<String, Object>(Map.of("requester", requester, "requestTitle", "A pen"));
        variables.put("holder", holder);
        return runtime.startProcessInstanceByKey(
                        "handed-over", UUID.randomUUID().toString(), variables)
                .getId();
    }

    /** The id of a task. */
    public String task(@Nullable String holder) {
        return taskOf(request(colleague, holder));
    }

    public String taskOf(String instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    /** As the task is late. */
    public void escalate(String task) {
        tasks.setOwner(task, manager);
    }

    public @Nullable String holderOf(String task) {
        return Objects.requireNonNull(tasks.createTaskQuery().taskId(task).singleResult())
                .getAssignee();
    }

    public void complete(String task) {
        tasks.complete(task);
    }
}
