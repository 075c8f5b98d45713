package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolRollOut.EXTENDED_BEFORE;
import static io.salesops.flow.adoption.process.ToolRollOut.TRAINED_SHARE;
import static io.salesops.flow.adoption.process.ToolRollOut.TRAINED_TEXT;

import io.salesops.flow.adoption.domain.Share;
import io.salesops.flow.adoption.domain.WaveTrainings;
import io.salesops.flow.platform.Texts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs as a wave is judged: the table reads the figures of that moment. */
@Component
class ShowTheTrainedShareDelegate implements JavaDelegate {

    private final WaveTrainings trainings;
    private final ToolRollOut rollOut;
    private final Texts texts;

    ShowTheTrainedShareDelegate(WaveTrainings trainings, ToolRollOut rollOut, Texts texts) {
        this.trainings = trainings;
        this.rollOut = rollOut;
        this.texts = texts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var wave = rollOut.wave(execution);
        var share = trainings.trainedShare(wave);
        EXTENDED_BEFORE.set(execution, wave.isExtended());
        TRAINED_SHARE.set(execution, share.doubleValue());
        TRAINED_TEXT.set(execution, texts.of("tools.percent", Share.shown(share)));
    }
}
