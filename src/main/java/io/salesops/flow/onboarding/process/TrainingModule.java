package io.salesops.flow.onboarding.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.certification.Attempt;
import io.salesops.flow.certification.PassMark;
import io.salesops.flow.onboarding.CertificationGiven;
import io.salesops.flow.onboarding.OnboardingItemId;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.engine.AsApplication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes results from outside of Tasklist, and names what Java and the model of a training share. */
@Component
class TrainingModule {

    static final ProcessVariable<Object> PASS_MARK = ProcessVariable.json("passMark");
    static final ProcessVariable<Number> PASS_PERCENT = ProcessVariable.number("passPercent");
    static final ProcessVariable<Number> SCORE = ProcessVariable.number("score");
    static final ProcessVariable<String> NOTE = ProcessVariable.text("note");
    static final ProcessVariable<String> COACHING = ProcessVariable.text("coaching");
    static final ProcessVariable<Object> ATTEMPTS = ProcessVariable.json("attempts");
    static final ProcessVariable<Boolean> TRAINING_PASSED = ProcessVariable.flag("trainingPassed");
    static final ProcessVariable<Boolean> COACH_NEEDED = ProcessVariable.flag("coachNeeded");

    private static final String RESULT = "userTask_recordTheTrainingResult";

    private final TaskService taskService;
    private final AsApplication asApplication;
    private final Texts texts;
    private final ObjectMapper json;

    TrainingModule(TaskService taskService, AsApplication asApplication, Texts texts, ObjectMapper json) {
        this.taskService = taskService;
        this.asApplication = asApplication;
        this.texts = texts;
        this.json = json;
    }

    /** Completes the task that waits for the result, if one does, as whoever gives it. */
    @EventListener
    void complete(CertificationGiven event) {
        waiting(event.itemId()).ifPresent(task -> complete(task, event));
    }

    private Optional<Task> waiting(OnboardingItemId id) {
        return Optional.ofNullable(asApplication.call(() -> taskService
                .createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .taskDefinitionKey(RESULT)
                .singleResult()));
    }

    private void complete(Task task, CertificationGiven event) {
        Map<String, Object> result = new HashMap<>(SCORE.of(event.score().doubleValue()));
        result.put(NOTE.name(), event.note());
        try {
            taskService.complete(task.getId(), result);
        } catch (NullValueException | AuthorizationException | OptimisticLockingException e) {
            throw new Conflict("Somebody else is recording the result of this module.");
        }
    }

    PassMark passMark(VariableScope scope) {
        return json.convertValue(PASS_MARK.from(scope), PassMark.class);
    }

    void show(List<Attempt> attempts, VariableScope scope) {
        ATTEMPTS.set(scope, JsonList.rows(attempts.stream().map(this::row).toList()));
    }

    private Map<String, String> row(Attempt attempt) {
        return Map.of(
                "number", String.valueOf(attempt.number()),
                "score", texts.of("onboarding.percent", attempt.score()),
                "note", Optional.ofNullable(attempt.note()).orElse(""),
                "coaching", Optional.ofNullable(attempt.coaching()).orElse(""));
    }
}
