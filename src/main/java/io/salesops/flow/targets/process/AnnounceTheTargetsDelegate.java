package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.ALL_TOLD;
import static io.salesops.flow.targets.process.TargetSettingProcess.CHUNK;
import static io.salesops.flow.targets.process.TargetSettingProcess.cycleId;

import io.salesops.flow.targets.domain.Acknowledgements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AnnounceTheTargetsDelegate implements JavaDelegate {

    private final Acknowledgements acknowledgements;
    private final TargetAcknowledgement process;

    AnnounceTheTargetsDelegate(Acknowledgements acknowledgements, TargetAcknowledgement process) {
        this.acknowledgements = acknowledgements;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var asked = acknowledgements.nextToTell(cycleId(execution), CHUNK);
        asked.forEach(process::start);
        ALL_TOLD.set(execution, asked.size() < CHUNK);
    }
}
