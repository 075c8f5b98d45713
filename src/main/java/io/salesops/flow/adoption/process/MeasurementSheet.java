package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolMeasurement.ADOPTION_PERCENT;
import static io.salesops.flow.adoption.process.ToolMeasurement.TRAINED_PERCENT;

import io.salesops.flow.adoption.domain.Measurement;
import io.salesops.flow.adoption.domain.Share;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.Texts;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What was measured, for the table and in the words of forms. */
@Component
class MeasurementSheet {

    private static final ProcessVariable<String> TRAINED = ProcessVariable.text("trainedText");
    private static final ProcessVariable<String> ADOPTION = ProcessVariable.text("adoptionText");
    private static final ProcessVariable<String> STICKINESS = ProcessVariable.text("stickinessText");
    private static final ProcessVariable<String> BARRIER = ProcessVariable.text("barrierText");
    private static final ProcessVariable<String> ANSWERED = ProcessVariable.text("answeredText");

    private final Texts texts;

    MeasurementSheet(Texts texts) {
        this.texts = texts;
    }

    void show(Measurement measured, VariableScope scope) {
        TRAINED_PERCENT.set(scope, measured.trainedPercent().doubleValue());
        ADOPTION_PERCENT.set(scope, measured.adoptionPercent().doubleValue());
        TRAINED.set(scope, percent(measured.trainedPercent()));
        ADOPTION.set(scope, percent(measured.adoptionPercent()));
        STICKINESS.set(
                scope, measured.stickiness().map(this::percent).orElseGet(() -> texts.of("tools.stickiness.none")));
        BARRIER.set(scope, texts.of("tools.barrier." + barrier(measured)));
        ANSWERED.set(scope, texts.of("tools.answered", measured.answered(), measured.asked()));
    }

    private static String barrier(Measurement measured) {
        return measured.answered() == 0
                ? "silent"
                : measured.barrier().map(Enum::name).orElse("none");
    }

    private String percent(BigDecimal share) {
        return texts.of("tools.percent", Share.shown(share));
    }
}
