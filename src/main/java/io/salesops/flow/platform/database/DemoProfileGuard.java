package io.salesops.flow.platform.database;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps demo accounts and demo data out of anybody's own database: asked for together they are refused, and the
 * default profile of a development start steps back. Runs before the profiles are read.
 */
class DemoProfileGuard implements EnvironmentPostProcessor, Ordered {

    private static final String DEMO = "demo";
    private static final String DEFAULT_PROFILES = "spring.profiles.default";

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 5; // before ConfigDataEnvironmentPostProcessor
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var properties = Binder.get(environment);
        if (properties.bind("spring.datasource.url", String.class).orElse("").isEmpty()) {
            return;
        }
        if (names(properties, "spring.profiles.active").contains(DEMO)) {
            throw new DemoProfileRefused();
        }
        if (names(properties, DEFAULT_PROFILES).contains(DEMO)) {
            var stepBack = new MapPropertySource("demoProfileGuard", Map.of(DEFAULT_PROFILES, "default"));
            environment.getPropertySources().addFirst(stepBack);
            environment.setDefaultProfiles("default");
        }
    }

    private static Set<String> names(Binder properties, String key) {
        return properties.bind(key, Bindable.setOf(String.class)).orElse(Set.of());
    }
}
