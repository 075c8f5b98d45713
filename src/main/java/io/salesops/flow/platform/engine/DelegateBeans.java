package io.salesops.flow.platform.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** All that expressions in models can reach besides variables. Delegates need the engine, so they are looked up late. */
@Component
class DelegateBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;

    DelegateBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String bean
                && bean.endsWith("Delegate")
                && beans.containsBean(bean)
                && beans.isTypeMatch(bean, JavaDelegate.class);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String bean && containsKey(bean) ? beans.getBean(bean) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return beans.getBeansOfType(JavaDelegate.class).entrySet().stream()
                .filter(bean -> containsKey(bean.getKey()))
                .map(bean -> Map.<Object, Object>entry(bean.getKey(), bean.getValue()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** By identity: comparing by content would make every delegate while the engine is still being built. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
