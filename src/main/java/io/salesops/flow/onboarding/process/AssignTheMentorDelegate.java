package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.NewHireOnboarding.hireId;

import io.salesops.flow.onboarding.domain.Mentors;
import io.salesops.flow.onboarding.domain.NoMentorAvailable;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AssignTheMentorDelegate implements JavaDelegate {

    private final Mentors mentors;

    AssignTheMentorDelegate(Mentors mentors) {
        this.mentors = mentors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            mentors.assign(hireId(execution));
        } catch (NoMentorAvailable e) {
            throw new BpmnError("NoMentorAvailable", e.getMessage(), e);
        }
    }
}
