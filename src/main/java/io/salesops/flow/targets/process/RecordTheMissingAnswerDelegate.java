package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.SellerTargetAgreement.targetId;

import io.salesops.flow.targets.domain.Acknowledgements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheMissingAnswerDelegate implements JavaDelegate {

    private final Acknowledgements acknowledgements;

    RecordTheMissingAnswerDelegate(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acknowledgements.recordSilence(targetId(execution));
    }
}
