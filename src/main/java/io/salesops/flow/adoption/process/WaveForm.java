package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolRollOut.SPONSOR;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.adoption.domain.WavePlan;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.ProcessVariable;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** The fields in which operations plan the waves of a roll-out. */
@Component
class WaveForm {

    private static final ProcessVariable<Object> WAVES = ProcessVariable.json("waves");

    private final ObjectMapper json;

    WaveForm(ObjectMapper json) {
        this.json = json;
    }

    private record Row(int wave, String team, String goLive) {

        WavePlan.Row read() {
            return new WavePlan.Row(wave, team, LocalDate.parse(goLive));
        }
    }

    WavePlan read(VariableScope scope) {
        var rows = WAVES.find(scope)
                .map(entered -> JsonList.read(json, entered, new TypeReference<List<Row>>() {}))
                .orElseGet(List::of);
        return new WavePlan(
                SPONSOR.from(scope).strip(), rows.stream().map(Row::read).toList());
    }
}
