package io.salesops.flow.platform.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** All that expressions in models can reach besides variables. Delegates need the engine, so they are looked up late. */
@Component
class DelegateBeans {

    private final BeanFactory beans;

    DelegateBeans(BeanFactory beans) {
        this.beans = beans;
    }

    boolean contains(@Nullable Object name) {
        return name instanceof String bean
                && bean.endsWith("Delegate")
                && beans.containsBean(bean)
                && beans.isTypeMatch(bean, JavaDelegate.class);
    }

    Map<Object, Object> asMap() {
        return new AbstractMap<>() {

            @Override
            public boolean containsKey(@Nullable Object name) {
                return contains(name);
            }

            @Override
            public @Nullable Object get(@Nullable Object name) {
                return contains(name) ? beans.getBean(String.valueOf(name)) : null;
            }

            /** The engine only asks by name, and a list would make every delegate too early. */
            @Override
            public Set<Map.Entry<Object, Object>> entrySet() {
                return Set.of();
            }
        };
    }
}
