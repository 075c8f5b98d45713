package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolSurvey.COMMENT;
import static io.salesops.flow.adoption.process.ToolSurvey.surveyId;
import static io.salesops.flow.adoption.process.ToolSurvey.takeAnswer;

import io.salesops.flow.adoption.domain.Surveys;
import io.salesops.flow.platform.Fields;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheSurveyAnswerDelegate implements JavaDelegate {

    private final Surveys surveys;

    RecordTheSurveyAnswerDelegate(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        surveys.answer(surveyId(execution), takeAnswer(execution), Fields.text(COMMENT, execution));
        execution.removeVariable(COMMENT.name());
    }
}
