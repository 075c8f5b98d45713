package io.salesops.flow.targets.process;

import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.targets.domain.Realism;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Carries what was measured over the decision table that judges it. */
final class MeasuredRealism {

    private static final ProcessVariable<Number> SHARE = ProcessVariable.number("attainableSharePercent");
    private static final ProcessVariable<Number> MEASURED = ProcessVariable.number("measuredSellers");
    private static final ProcessVariable<Number> SELLERS = ProcessVariable.number("sellersOfCycle");

    private MeasuredRealism() {}

    static void keep(Realism realism, VariableScope scope) {
        var share = realism.attainableSharePercent();
        SHARE.set(scope, share == null ? null : share.doubleValue());
        MEASURED.set(scope, realism.measured());
        SELLERS.set(scope, realism.sellers());
    }

    static Realism from(VariableScope scope) {
        return new Realism(
                MEASURED.from(scope).intValue(),
                SELLERS.from(scope).intValue(),
                SHARE.find(scope)
                        .map(share -> BigDecimal.valueOf(share.doubleValue()))
                        .orElse(null));
    }
}
