package io.salesops.flow.provisioning;

import io.salesops.flow.platform.engine.Instances;
import io.salesops.flow.platform.identity.Groups;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests do with the orders of a subject, its undo included, and what they see of them in the engine. */
class ProvisioningScene {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Instances instances;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final IdentityService identityService;
    private final ManagementService managementService;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Collection<AccountCreated> created = new ConcurrentLinkedQueue<>();

    ProvisioningScene(
            Instances instances,
            RuntimeService runtimeService,
            TaskService taskService,
            IdentityService identityService,
            ManagementService managementService,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.instances = instances;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.identityService = identityService;
        this.managementService = managementService;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @EventListener
    void hear(AccountCreated event) {
        created.add(event);
    }

    Collection<AccountCreated> created() {
        return created;
    }

    void commit(Runnable step) {
        transaction.executeWithoutResult(status -> step.run());
    }

    void undo(String subject) {
        commit(() -> instances.start("effect-undo", subject, Map.of()));
    }

    void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).until(condition);
    }

    /** Does not let failed jobs wait. */
    void retryUntil(String subject, Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            jobs(subject, managementService.createJobQuery().withException())
                    .forEach(job -> managementService.executeJob(job.getId()));
            return condition.call();
        });
    }

    boolean isOver(String subject) {
        return instances(subject).findAny().isEmpty();
    }

    long failedJobsOf(String subject) {
        return jobs(subject, managementService.createJobQuery().withException()).count();
    }

    List<Instant> timersOf(String subject) {
        return jobs(subject, managementService.createJobQuery().timers())
                .map(job -> job.getDuedate().toInstant())
                .toList();
    }

    void letPass(String subject, String timer) {
        jobs(subject, managementService.createJobQuery().activityId(timer))
                .forEach(job -> managementService.executeJob(job.getId()));
    }

    List<Task> tasksOf(String subject) {
        return instances(subject)
                .flatMap(instance -> taskService.createTaskQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    /** As Ida of IT. */
    void complete(String subject, Map<String, Object> answer) {
        var tasks = tasksOf(subject);
        identityService.setAuthentication("ida", List.of(Groups.IT));
        try {
            tasks.forEach(task -> taskService.complete(task.getId(), answer));
        } finally {
            identityService.clearAuthentication();
        }
    }

    @Nullable
    Object variable(String subject, String name) {
        return taskService.getVariable(tasksOf(subject).get(0).getId(), name);
    }

    private Stream<Job> jobs(String subject, JobQuery query) {
        return instances(subject).flatMap(instance -> query.processInstanceId(instance.getId()).list().stream());
    }

    /** Those of its orders and of its undo. */
    private Stream<ProcessInstance> instances(String subject) {
        var keys = Stream.concat(
                Stream.of(subject),
                jdbc
                        .sql("select id::text from account_order where subject = :subject")
                        .param("subject", subject)
                        .query(String.class)
                        .list()
                        .stream());
        return keys.flatMap(
                key -> runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream());
    }
}
