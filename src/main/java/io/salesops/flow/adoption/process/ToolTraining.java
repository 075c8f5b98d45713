package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_KEY;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_NAME;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.adoption.ToolTrainingId;
import io.salesops.flow.adoption.ToolTrainingPlanned;
import io.salesops.flow.adoption.ToolTrainingTakenBack;
import io.salesops.flow.adoption.TrainingsSettled;
import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.adoption.domain.ToolTrainingAttempt;
import io.salesops.flow.adoption.domain.ToolTrainings;
import io.salesops.flow.adoption.domain.TrainingMark;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.engine.Instances;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and ends trainings, wakes whoever waits for the last one, and names what Java and their model share. */
@Component
class ToolTraining {

    static final ProcessVariable<Number> PASS_PERCENT = ProcessVariable.number("passPercent");
    static final ProcessVariable<Number> SCORE = ProcessVariable.number("score");
    static final ProcessVariable<String> NOTE = ProcessVariable.text("note");
    static final ProcessVariable<String> COACHING = ProcessVariable.text("coaching");
    static final ProcessVariable<Boolean> TRAINING_PASSED = ProcessVariable.flag("trainingPassed");
    static final ProcessVariable<Boolean> COACH_NEEDED = ProcessVariable.flag("coachNeeded");

    private static final ProcessVariable<String> PERSON_NAME = ProcessVariable.text("personName");
    private static final ProcessVariable<String> ITEM_REFERENCE = ProcessVariable.text("itemReference");
    private static final ProcessVariable<Object> PASS_MARK = ProcessVariable.json("passMark");
    private static final ProcessVariable<Object> ATTEMPTS = ProcessVariable.json("attempts");

    private final Instances instances;
    private final ToolTrainings trainings;
    private final ToolRegister register;
    private final ToolRows rows;
    private final Texts texts;
    private final ObjectMapper json;

    ToolTraining(
            Instances instances,
            ToolTrainings trainings,
            ToolRegister register,
            ToolRows rows,
            Texts texts,
            ObjectMapper json) {
        this.instances = instances;
        this.trainings = trainings;
        this.register = register;
        this.rows = rows;
        this.texts = texts;
        this.json = json;
    }

    static ToolTrainingId trainingId(DelegateExecution execution) {
        return ToolTrainingId.of(ToolAdoption.businessKey(execution));
    }

    @EventListener
    void start(ToolTrainingPlanned event) {
        var person = trainings.get(event.trainingId());
        var tool = register.get(person.toolId());
        instances.startBy(
                "ToolTrainingPlanned",
                person.id().toString(),
                Map.of(
                        PERSON_NAME.name(), rows.nameOf(person.userId()),
                        TOOL_NAME.name(), tool.name(),
                        TOOL_KEY.name(), tool.key(),
                        ITEM_REFERENCE.name(), tool.key()));
    }

    @EventListener
    void end(ToolTrainingTakenBack event) {
        instances.tell("ToolTrainingTakenBack", event.trainingId().toString());
    }

    @EventListener
    void wake(TrainingsSettled event) {
        instances.tell("TrainingsSettled", event.requestId().toString());
    }

    TrainingMark mark(VariableScope scope) {
        return json.convertValue(PASS_MARK.from(scope), TrainingMark.class);
    }

    /** What was tried so far, for whoever records the next result or coaches. */
    void showAttempts(DelegateExecution execution) {
        ATTEMPTS.set(
                execution,
                JsonList.rows(trainings.attempts(trainingId(execution)).stream()
                        .map(this::row)
                        .toList()));
    }

    private Map<String, String> row(ToolTrainingAttempt attempt) {
        return Map.of(
                "number", String.valueOf(attempt.number()),
                "score", texts.of("tools.percent", attempt.score()),
                "note", Optional.ofNullable(attempt.note()).orElse(""),
                "coaching", Optional.ofNullable(attempt.coaching()).orElse(""));
    }
}
