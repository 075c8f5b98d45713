package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.LicenceReclaim.licenceId;

import io.salesops.flow.adoption.domain.Reclaims;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TakeTheLicenceDelegate implements JavaDelegate {

    private final Reclaims reclaims;

    TakeTheLicenceDelegate(Reclaims reclaims) {
        this.reclaims = reclaims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reclaims.take(licenceId(execution));
    }
}
