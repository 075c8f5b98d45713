package io.salesops.flow.onboarding;

import static java.util.Comparator.comparing;

import io.salesops.flow.platform.engine.AsApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks the onboarding of one hire step by step, always in the same order: what runs by itself, then what people have
 * to do, then what time brings.
 */
class HireReplay {

    private static final int ENDLESS = 400;
    private static final Map<String, Object> BY_HAND = Map.of("undoneByHand", true);

    private final String hireId;
    private final Map<String, Map<String, Object>> answers;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final AsApplication asApplication;
    private final JdbcClient jdbc;
    private final List<String> course = new ArrayList<>();

    HireReplay(
            String hireId,
            Map<String, Map<String, Object>> answers,
            RuntimeService runtimeService,
            TaskService taskService,
            ManagementService managementService,
            AsApplication asApplication,
            JdbcClient jdbc) {
        this.hireId = hireId;
        this.answers = answers;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.asApplication = asApplication;
        this.jdbc = jdbc;
    }

    String hireId() {
        return hireId;
    }

    /** Takes the next steps, until that many are taken or there is none; gives how many were. */
    int walk(int steps) {
        var taken = 0;
        while (taken < steps && step()) {
            taken++;
        }
        return taken;
    }

    int walkToTheEnd() {
        var taken = walk(ENDLESS);
        if (taken == ENDLESS) {
            throw new AssertionError("The onboarding does not end: " + running());
        }
        return taken;
    }

    private boolean step() {
        return asApplication.call(() -> work().or(this::task)
                .or(this::timer)
                .map(step -> {
                    step.run();
                    return true;
                })
                .orElse(false));
    }

    /** How many steps were taken before the first task of that kind was completed. */
    int stepsBefore(String task) {
        return course.indexOf(task);
    }

    /** Jobs that wait for nothing but their turn. */
    private Optional<Runnable> work() {
        return jobs().filter(job -> !isTimer(job))
                .min(comparing(Job::getCreateTime).thenComparing(Job::getId))
                .map(job -> () -> execute(job));
    }

    private Optional<Runnable> task() {
        return instances()
                .flatMap(instance -> taskService.createTaskQuery().processInstanceId(instance.getId()).list().stream())
                .min(comparing(Task::getCreateTime).thenComparing(Task::getId))
                .map(task -> () -> complete(task));
    }

    private void complete(Task task) {
        var key = task.getTaskDefinitionKey().replace("userTask_", "");
        course.add(key);
        taskService.complete(task.getId(), answer(key));
    }

    private void execute(Job job) {
        course.add("");
        managementService.executeJob(job.getId());
    }

    private Map<String, Object> answer(String key) {
        if (key.equals("undoByHand")) {
            return BY_HAND;
        }
        if (!answers.containsKey(key)) {
            throw new AssertionError("Nobody answers " + key);
        }
        return answers.get(key);
    }

    private Optional<Runnable> timer() {
        return jobs().filter(HireReplay::isTimer)
                .min(comparing(Job::getDuedate).thenComparing(Job::getId))
                .map(job -> () -> execute(job));
    }

    private static boolean isTimer(Job job) {
        return job.getDuedate() != null && job.getExceptionMessage() == null;
    }

    private Stream<Job> jobs() {
        return instances()
                .flatMap(instance ->
                        managementService.createJobQuery().processInstanceId(instance.getId()).list().stream());
    }

    private Stream<ProcessInstance> instances() {
        return keys().stream()
                .flatMap(key ->
                        runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream());
    }

    private List<String> keys() {
        return jdbc.sql("""
                        select :id union select id::text from onboarding_item where new_hire_id = :id::uuid
                        union select id::text from account_order where subject = :id order by 1""").param("id", hireId).query(String.class).list();
    }

    /** What still runs of the hire, and what waits in it. */
    List<String> running() {
        return instances().map(ProcessInstance::getProcessDefinitionId).toList();
    }
}
