package io.salesops.flow.targets.process;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.platform.engine.DecisionTables;
import io.salesops.flow.targets.domain.Limits;
import io.salesops.flow.targets.domain.Limits.Fairness;
import io.salesops.flow.targets.domain.TargetRules;
import io.salesops.flow.targets.domain.Verdict;
import io.salesops.flow.targets.domain.formula.RampTable;
import io.salesops.flow.team.Role;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the deployed decision tables, and gives their answers a type. */
@Component
class DmnTargetRules implements TargetRules {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final String FAIRNESS = "limit-fairness";
    private static final Map<String, Object> OF_SELLERS = Map.of("sellerRole", Role.SELLER.name());

    private final DecisionTables tables;
    private final ObjectMapper json;

    DmnTargetRules(DecisionTables tables, ObjectMapper json) {
        this.tables = tables;
        this.json = json;
    }

    private record RampMonth(int month, BigDecimal percent) {}

    private record Attainment(String rampState, BigDecimal attainmentPercent) {}

    private record SpreadLimit(BigDecimal spreadLimitPercent) {}

    @Override
    public RampTable ramp() {
        return tables.ask(table -> ramp(table.rows("set-ramp", OF_SELLERS)));
    }

    @Override
    public Limits limits(BigDecimal growthPercent) {
        return tables.ask(table -> limits(
                table.rows("set-ramp", OF_SELLERS),
                table.row("limit-ramp-spread", Map.of("growthPercent", growthPercent.doubleValue())),
                table.rows("expect-attainment", OF_SELLERS),
                table.row(FAIRNESS, OF_SELLERS)));
    }

    @Override
    public Verdict judgeRealism(@Nullable BigDecimal attainableSharePercent) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put(
                "attainableSharePercent", attainableSharePercent == null ? null : attainableSharePercent.doubleValue());
        return tables.ask(table -> json.convertValue(table.row("judge-target-realism", inputs), Verdict.class));
    }

    /** What the tables answered in a process. */
    Limits limits(VariableScope scope) {
        return limits(
                scope.getVariable("rampRules"),
                scope.getVariable("spreadLimit"),
                scope.getVariable("expectedAttainments"),
                Objects.requireNonNullElseGet(scope.getVariable("fairnessLimits"), this::fairness));
    }

    /** For cycles whose model does not ask for it yet. */
    private Object fairness() {
        return tables.ask(table -> table.row(FAIRNESS, OF_SELLERS));
    }

    /** The answers of {@code set-ramp}, {@code limit-ramp-spread}, {@code expect-attainment} and {@code limit-fairness}. */
    Limits limits(Object ramp, Object spreadLimit, Object attainments, Object fairness) {
        return new Limits(
                ramp(ramp),
                json.convertValue(spreadLimit, SpreadLimit.class).spreadLimitPercent(),
                attainment(attainments, "IN_RAMP"),
                attainment(attainments, "RAMPED"),
                json.convertValue(fairness, Fairness.class));
    }

    private RampTable ramp(Object rows) {
        return new RampTable(rows(rows, RampMonth.class).stream()
                .collect(toMap(RampMonth::month, RampMonth::percent, BigDecimal::min)));
    }

    /** A state without a row is expected to attain all. */
    private BigDecimal attainment(Object attainments, String rampState) {
        return rows(attainments, Attainment.class).stream()
                .filter(row -> row.rampState().equals(rampState))
                .map(Attainment::attainmentPercent)
                .findFirst()
                .orElse(HUNDRED);
    }

    private <T> List<T> rows(Object rows, Class<T> type) {
        return ((Collection<?>) rows)
                .stream().map(row -> json.convertValue(row, type)).toList();
    }
}
