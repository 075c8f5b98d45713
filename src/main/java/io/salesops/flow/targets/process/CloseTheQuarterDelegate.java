package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TargetSettingProcess.PAYOUT_RATES;
import static io.salesops.flow.targets.process.TargetSettingProcess.cycleId;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.targets.domain.QuarterClosing;
import io.salesops.flow.targets.domain.QuarterResults;
import io.salesops.flow.targets.domain.formula.Measures.PayoutRate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseTheQuarterDelegate implements JavaDelegate {

    private final QuarterClosing closing;
    private final QuarterResults results;
    private final MissedTargets process;
    private final ObjectMapper json;

    CloseTheQuarterDelegate(QuarterClosing closing, QuarterResults results, MissedTargets process, ObjectMapper json) {
        this.closing = closing;
        this.results = results;
        this.process = process;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = cycleId(execution);
        List<PayoutRate> rates =
                JsonList.read(json, PAYOUT_RATES.from(execution), new TypeReference<List<PayoutRate>>() {});
        if (closing.close(id, rates)) {
            results.toExplain(id).forEach(process::start);
        }
    }
}
