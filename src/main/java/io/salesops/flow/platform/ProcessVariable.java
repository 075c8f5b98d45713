package io.salesops.flow.platform;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A process variable's name and type, declared once per process and used everywhere the variable is read or written.
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<Number> number(String name) {
        return new ProcessVariable<>(name, Number.class);
    }

    public static ProcessVariable<Object> json(String name) {
        return new ProcessVariable<>(name, Object.class);
    }

    /** Reads the variable; its absence is a modelling mistake, so it fails with the name of the culprit. */
    public T from(VariableScope scope) {
        return find(scope)
                .orElseThrow(() -> new IllegalStateException("Process variable '%s' is missing".formatted(name)));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(type::cast);
    }

    public void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, value);
    }

    /** Keeps the value to this scope, so that parallel branches do not overwrite each other. */
    public void setLocal(VariableScope scope, @Nullable T value) {
        scope.setVariableLocal(name, value);
    }

    /** This variable as the sole entry of a map, the shape in which the engine takes start and completion variables. */
    public Map<String, Object> of(T value) {
        return Map.of(name, value);
    }
}
