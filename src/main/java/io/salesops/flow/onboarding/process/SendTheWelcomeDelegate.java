package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.NewHireOnboarding.hireId;

import io.salesops.flow.onboarding.domain.Invitations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendTheWelcomeDelegate implements JavaDelegate {

    private final Invitations invitations;

    SendTheWelcomeDelegate(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        invitations.welcome(hireId(execution));
    }
}
