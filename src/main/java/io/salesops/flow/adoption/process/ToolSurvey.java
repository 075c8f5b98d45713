package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_KEY;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_NAME;

import io.salesops.flow.adoption.SurveyAsked;
import io.salesops.flow.adoption.SurveyId;
import io.salesops.flow.adoption.SurveyTakenBack;
import io.salesops.flow.adoption.SurveysSettled;
import io.salesops.flow.adoption.domain.Adkar;
import io.salesops.flow.adoption.domain.Surveys;
import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.History;
import io.salesops.flow.platform.engine.Instances;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and ends surveys, wakes whoever waits for the last one, and names what Java and their model share. */
@Component
class ToolSurvey {

    static final ProcessVariable<String> SURVEY_PERSON = ProcessVariable.text("surveyPerson");

    private static final ProcessVariable<Number> AWARENESS = ProcessVariable.number("awareness");
    private static final ProcessVariable<Number> DESIRE = ProcessVariable.number("desire");
    private static final ProcessVariable<Number> KNOWLEDGE = ProcessVariable.number("knowledge");
    private static final ProcessVariable<Number> ABILITY = ProcessVariable.number("ability");
    private static final ProcessVariable<Number> REINFORCEMENT = ProcessVariable.number("reinforcement");
    private static final ProcessVariable<String> COMMENT = ProcessVariable.text("comment");

    private static final List<String> ANSWERS = List.of(
            AWARENESS.name(), DESIRE.name(), KNOWLEDGE.name(), ABILITY.name(), REINFORCEMENT.name(), COMMENT.name());

    private final Instances instances;
    private final Surveys surveys;
    private final ToolRegister register;
    private final History history;

    ToolSurvey(Instances instances, Surveys surveys, ToolRegister register, History history) {
        this.instances = instances;
        this.surveys = surveys;
        this.register = register;
        this.history = history;
    }

    static SurveyId surveyId(DelegateExecution execution) {
        return SurveyId.of(ToolAdoption.businessKey(execution));
    }

    @EventListener
    void start(SurveyAsked event) {
        var survey = surveys.get(event.surveyId());
        var tool = register.get(survey.toolId());
        instances.startBy(
                "SurveyAsked",
                survey.id().toString(),
                Map.of(
                        SURVEY_PERSON.name(), survey.userId(),
                        TOOL_NAME.name(), tool.name(),
                        TOOL_KEY.name(), tool.key()));
    }

    @EventListener
    void end(SurveyTakenBack event) {
        instances.tell("SurveyTakenBack", event.surveyId().toString());
    }

    @EventListener
    void wake(SurveysSettled event) {
        instances.tell("SurveysSettled", event.requestId().toString());
    }

    /** Takes an answer out of the instance and its history, so that nobody reads it there. */
    void takeAnswer(DelegateExecution execution) {
        var answer = new Adkar(
                AWARENESS.from(execution).intValue(),
                DESIRE.from(execution).intValue(),
                KNOWLEDGE.from(execution).intValue(),
                ABILITY.from(execution).intValue(),
                REINFORCEMENT.from(execution).intValue());
        surveys.answer(surveyId(execution), answer, Fields.text(COMMENT, execution));
        execution.removeVariables(ANSWERS);
        history.forget(execution.getProcessInstanceId(), ANSWERS);
    }
}
