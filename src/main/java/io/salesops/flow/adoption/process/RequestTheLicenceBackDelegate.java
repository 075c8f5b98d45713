package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.REQUESTER;

import io.salesops.flow.adoption.domain.Reclaims;
import io.salesops.flow.platform.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RequestTheLicenceBackDelegate implements JavaDelegate {

    private static final ProcessVariable<String> TOOL = ProcessVariable.text("tool");

    private final Reclaims reclaims;

    RequestTheLicenceBackDelegate(Reclaims reclaims) {
        this.reclaims = reclaims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reclaims.giveBack(REQUESTER.from(execution), TOOL.from(execution));
    }
}
