package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.ANSWER;
import static io.salesops.flow.adoption.process.ToolRollOut.WAVE_TRAINED;
import static io.salesops.flow.adoption.process.ToolRollOut.WAVE_VERDICT;
import static io.salesops.flow.adoption.process.ToolRollOut.WAVE_WHY;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.adoption.domain.WaveTrainings;
import io.salesops.flow.adoption.process.ToolRollOut.Verdict;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReadTheWaveVerdictDelegate implements JavaDelegate {

    private final WaveTrainings trainings;
    private final ToolRollOut rollOut;
    private final ObjectMapper json;

    ReadTheWaveVerdictDelegate(WaveTrainings trainings, ToolRollOut rollOut, ObjectMapper json) {
        this.trainings = trainings;
        this.rollOut = rollOut;
        this.json = json;
    }

    /** The answer of {@code judge-wave}. */
    private record Judged(Verdict verdict, BigDecimal neededPercent, String reason) {}

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var judged = json.convertValue(WAVE_VERDICT.from(execution), Judged.class);
        WAVE_TRAINED.set(execution, judged.verdict() == Verdict.GO_ON);
        WAVE_WHY.set(execution, judged.reason());
        ANSWER.set(execution, judged.verdict().name());
        if (judged.verdict() != Verdict.GO_ON) {
            trainings.await(rollOut.wave(execution), judged.neededPercent());
        }
    }
}
