package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolSurvey.surveyId;

import io.salesops.flow.adoption.domain.Surveys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CountTheSilenceDelegate implements JavaDelegate {

    private final Surveys surveys;

    CountTheSilenceDelegate(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        surveys.silent(surveyId(execution));
    }
}
