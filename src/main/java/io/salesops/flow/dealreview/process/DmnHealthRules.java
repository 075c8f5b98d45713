package io.salesops.flow.dealreview.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.dealreview.domain.DealAction;
import io.salesops.flow.dealreview.domain.DealAction.Situation;
import io.salesops.flow.dealreview.domain.DealHealth.Colour;
import io.salesops.flow.dealreview.domain.HealthReport;
import io.salesops.flow.dealreview.domain.HealthRules;
import io.salesops.flow.dealreview.domain.Staleness;
import io.salesops.flow.dealreview.domain.Weights;
import io.salesops.flow.pipeline.Stage;
import io.salesops.flow.platform.engine.DecisionTables;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the deployed decision tables about the health of deals, each question once however many deals ask it. */
@Component
class DmnHealthRules implements HealthRules {

    private final DecisionTables decisions;
    private final ObjectMapper json;

    DmnHealthRules(DecisionTables decisions, ObjectMapper json) {
        this.decisions = decisions;
        this.json = json;
    }

    @Override
    public <T> T ask(Function<Tables, T> questions) {
        return decisions.ask(table -> questions.apply(new Asked(table)));
    }

    /** What the tables test of a deal, under the names that they use. */
    static Map<String, @Nullable Object> inputs(Situation situation) {
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("colour", situation.colour().name());
        inputs.put("forecastCategory", name(situation.forecastCategory()));
        inputs.put("stale", situation.stale());
        inputs.put("nextStepDated", situation.nextStepDated());
        inputs.put("closePushes", situation.closePushes());
        return inputs;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private final class Asked implements Tables {

        private final DecisionTables.Table table;
        private final Map<List<Object>, Map<String, Object>> answers = new HashMap<>();

        Asked(DecisionTables.Table table) {
            this.table = table;
        }

        @Override
        public Weights meddpiccWeights(@Nullable Stage stage) {
            return weights("weigh-meddpicc", stage);
        }

        @Override
        public Weights healthWeights(@Nullable Stage stage) {
            return weights("weigh-deal-health", stage);
        }

        private Weights weights(String decision, @Nullable Stage stage) {
            return new Weights(row(decision, Collections.singletonMap("stage", name(stage))).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, weight -> json.convertValue(weight.getValue(), BigDecimal.class))));
        }

        @Override
        public Colour colour(@Nullable BigDecimal score) {
            var inputs = Collections.<String, @Nullable Object>singletonMap(
                    "healthScore", score == null ? null : score.doubleValue());
            return json.convertValue(row("judge-deal-health", inputs).get("colour"), Colour.class);
        }

        @Override
        public Staleness.Limit stageLimit(Stage stage) {
            return json.convertValue(
                    row("limit-stage-days", Collections.singletonMap("stage", stage.name())), Staleness.Limit.class);
        }

        @Override
        public DealAction action(Situation situation) {
            return json.convertValue(row("find-deal-action", inputs(situation)), DealAction.class);
        }

        @Override
        public Attention attention(HealthReport report) {
            var inputs = new HashMap<String, @Nullable Object>();
            inputs.put("action", report.action().action().name());
            inputs.put("stage", report.deal().stage().name());
            inputs.put("forecastCategory", name(report.deal().forecastCategory()));
            inputs.put("measured", report.health().measured());
            return json.convertValue(row("limit-deal-attention", inputs), Attention.class);
        }

        private Map<String, Object> row(String decision, Map<String, @Nullable Object> inputs) {
            return answers.computeIfAbsent(List.of(decision, inputs), key -> table.row(decision, inputs));
        }
    }
}
