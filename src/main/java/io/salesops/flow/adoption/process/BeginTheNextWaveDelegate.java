package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.requestId;
import static io.salesops.flow.adoption.process.ToolRollOut.GO_LIVE;
import static io.salesops.flow.adoption.process.ToolRollOut.GO_LIVE_TEXT;
import static io.salesops.flow.adoption.process.ToolRollOut.WAVE_NUMBER;
import static io.salesops.flow.adoption.process.ToolRollOut.WAVE_TEAMS;
import static java.util.stream.Collectors.joining;

import io.salesops.flow.adoption.domain.Wave;
import io.salesops.flow.adoption.domain.Waves;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.team.Team;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class BeginTheNextWaveDelegate implements JavaDelegate {

    private final Waves waves;
    private final Team team;
    private final WorkingDays workingDays;

    BeginTheNextWaveDelegate(Waves waves, Team team, WorkingDays workingDays) {
        this.waves = waves;
        this.team = team;
        this.workingDays = workingDays;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var wave = waves.beginNext(requestId(execution));
        WAVE_NUMBER.set(execution, wave.number());
        WAVE_TEAMS.set(execution, names(wave));
        GO_LIVE.set(execution, Date.from(workingDays.startOf(wave.goLiveOn(), null)));
        GO_LIVE_TEXT.set(execution, wave.goLiveOn().toString());
    }

    private String names(Wave wave) {
        var names = team.teamNames();
        return wave.teams().stream()
                .map(teamId -> names.getOrDefault(teamId, teamId))
                .collect(joining(", "));
    }
}
