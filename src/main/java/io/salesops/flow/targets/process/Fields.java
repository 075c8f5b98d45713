package io.salesops.flow.targets.process;

import io.salesops.flow.platform.ProcessVariable;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** What people entered, as the domain takes it: an empty text is none. */
final class Fields {

    private Fields() {}

    static @Nullable String text(ProcessVariable<String> field, VariableScope scope) {
        return field.find(scope).filter(text -> !text.isBlank()).orElse(null);
    }

    static BigDecimal decimal(ProcessVariable<Number> field, VariableScope scope) {
        return new BigDecimal(field.from(scope).toString());
    }

    static @Nullable BigDecimal number(ProcessVariable<Number> field, VariableScope scope) {
        return field.find(scope)
                .map(number -> new BigDecimal(number.toString()))
                .orElse(null);
    }
}
