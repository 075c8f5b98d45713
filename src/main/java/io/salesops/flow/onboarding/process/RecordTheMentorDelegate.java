package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.NewHireOnboarding.MENTOR;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.hireId;

import io.salesops.flow.onboarding.domain.Mentors;
import io.salesops.flow.platform.Fields;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheMentorDelegate implements JavaDelegate {

    private final Mentors mentors;

    RecordTheMentorDelegate(Mentors mentors) {
        this.mentors = mentors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        mentors.choose(hireId(execution), Fields.text(MENTOR, execution));
    }
}
