package io.salesops.flow.platform;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** What people entered, as the domain takes it: an empty text is none. */
public final class Fields {

    private Fields() {}

    public static @Nullable String text(ProcessVariable<String> field, VariableScope scope) {
        return field.find(scope).filter(text -> !text.isBlank()).orElse(null);
    }

    public static BigDecimal decimal(ProcessVariable<Number> field, VariableScope scope) {
        return new BigDecimal(field.from(scope).toString());
    }

    public static @Nullable BigDecimal number(ProcessVariable<Number> field, VariableScope scope) {
        return field.find(scope)
                .map(number -> new BigDecimal(number.toString()))
                .orElse(null);
    }
}
