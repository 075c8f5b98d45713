package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.ANSWER;
import static io.salesops.flow.adoption.process.ToolAdoption.requestId;

import io.salesops.flow.adoption.ToolRetired;
import io.salesops.flow.adoption.WaveTrained;
import io.salesops.flow.adoption.domain.Wave;
import io.salesops.flow.adoption.domain.Waves;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.Instances;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes and ends roll-outs, and names what Java and their model share. */
@Component
class ToolRollOut {

    static final String KIND = "WAVE";
    static final ProcessVariable<Boolean> EVERYBODY_TRAINED = ProcessVariable.flag("everybodyTrained");
    static final ProcessVariable<Object> TEAM_OPTIONS = ProcessVariable.json("teamOptions");
    static final ProcessVariable<String> SPONSOR = ProcessVariable.text("sponsor");
    static final ProcessVariable<Number> WAVE_NUMBER = ProcessVariable.number("waveNumber");
    static final ProcessVariable<String> WAVE_TEAMS = ProcessVariable.text("waveTeams");
    static final ProcessVariable<Date> GO_LIVE = new ProcessVariable<>("goLive", Date.class);
    static final ProcessVariable<String> GO_LIVE_TEXT = ProcessVariable.text("goLiveText");
    static final ProcessVariable<String> ANNOUNCEMENT = ProcessVariable.text("announcement");
    static final ProcessVariable<Number> TRAINED_SHARE = ProcessVariable.number("trainedShare");
    static final ProcessVariable<String> TRAINED_TEXT = ProcessVariable.text("trainedText");
    static final ProcessVariable<Boolean> EXTENDED_BEFORE = ProcessVariable.flag("extendedBefore");
    static final ProcessVariable<Object> WAVE_VERDICT = ProcessVariable.json("waveVerdict");
    static final ProcessVariable<String> WAVE_WHY = ProcessVariable.text("waveWhy");
    static final ProcessVariable<Boolean> WAVE_TRAINED = ProcessVariable.flag("waveTrained");
    static final ProcessVariable<Boolean> DEADLINE_PASSED = ProcessVariable.flag("deadlinePassed");
    static final ProcessVariable<Boolean> WAIT_ONCE_MORE = ProcessVariable.flag("waitOnceMore");
    static final ProcessVariable<Boolean> GO_LIVE_ANYWAY = ProcessVariable.flag("goLiveAnyway");
    static final ProcessVariable<Boolean> ANOTHER_WAVE = ProcessVariable.flag("anotherWave");

    private final Instances instances;
    private final Waves waves;

    ToolRollOut(Instances instances, Waves waves) {
        this.instances = instances;
        this.waves = waves;
    }

    /** What the table says of a wave, and what people decide. */
    enum Verdict {
        GO_ON,
        WAIT,
        STOP
    }

    @EventListener
    void wake(WaveTrained event) {
        instances.tell("WaveTrained", event.requestId().toString());
    }

    /** Neither its roll-out nor its measurements go on. */
    @EventListener
    void end(ToolRetired event) {
        waves.latest(event.toolId()).ifPresent(requestId -> instances.tell("ToolRetired", requestId.toString()));
    }

    Wave wave(VariableScope scope) {
        return waves.get(requestId(scope), WAVE_NUMBER.from(scope).intValue());
    }

    /** Does with a slow wave what the answer says. */
    void decide(VariableScope scope) {
        var verdict = Verdict.valueOf(ANSWER.from(scope));
        if (verdict == Verdict.WAIT) {
            waves.extend(wave(scope));
        }
        WAIT_ONCE_MORE.set(scope, verdict == Verdict.WAIT);
        GO_LIVE_ANYWAY.set(scope, verdict == Verdict.GO_ON);
    }
}
