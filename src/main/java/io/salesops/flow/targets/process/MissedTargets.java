package io.salesops.flow.targets.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.engine.Instances;
import io.salesops.flow.targets.domain.QuarterResults.Ask;
import io.salesops.flow.targets.domain.QuarterResults.Explanation;
import io.salesops.flow.targets.domain.QuarterResults.Missed;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts the explanation of a team's missed targets, and names everything that Java and its model share. */
@Component
class MissedTargets {

    private static final ProcessVariable<Object> MISSED = ProcessVariable.json("missed");

    private final Instances instances;
    private final Texts texts;
    private final ObjectMapper json;

    MissedTargets(Instances instances, Texts texts, ObjectMapper json) {
        this.instances = instances;
        this.texts = texts;
        this.json = json;
    }

    /** A row of the list in which reasons are given. */
    private record Row(
            String name,
            String sellerId,
            String attainment,
            String reasonCode,
            @Nullable String comment) {}

    void start(Ask ask) {
        var variables = new HashMap<String, Object>();
        variables.put("explainer", ask.explainer().userId());
        variables.put("explainerGroup", JsonList.of(ask.explainer().groups()));
        variables.put("explanationDeadline", Date.from(ask.deadline()));
        variables.put("quarter", ask.cycle().quarter().toString());
        variables.put(
                MISSED.name(), Spin.JSON(ask.sellers().stream().map(this::row).toList()));
        instances.startBy("TargetsMissed", ask.team().id().toString(), variables);
    }

    private Map<String, String> row(Missed seller) {
        return Map.of(
                "name", seller.name(),
                "sellerId", seller.id(),
                "attainment", texts.of("targets.percent", seller.attainmentPercent()));
    }

    List<Explanation> read(VariableScope scope) {
        List<Row> rows = JsonList.read(json, MISSED.from(scope), new TypeReference<List<Row>>() {});
        return rows.stream()
                .map(row -> new Explanation(row.sellerId(), row.reasonCode(), row.comment()))
                .toList();
    }
}
