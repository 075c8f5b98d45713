package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.LicenceReclaim.licenceId;

import io.salesops.flow.adoption.domain.LicenceReturns;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReturnTheLicenceDelegate implements JavaDelegate {

    private final LicenceReturns returns;

    ReturnTheLicenceDelegate(LicenceReturns returns) {
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        returns.complete(licenceId(execution));
    }
}
