package io.salesops.flow.adoption.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheSurveyAnswerDelegate implements JavaDelegate {

    private final ToolSurvey survey;

    RecordTheSurveyAnswerDelegate(ToolSurvey survey) {
        this.survey = survey;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            survey.takeAnswer(execution);
        }
    }
}
