package io.salesops.flow.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class DemoProfileGuardTests {

    private static final Map<String, Object> OWN_DATABASE =
            Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://db/salesops");

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void refusesTheDemoTogetherWithADatabaseOfOnesOwn() {
        given(OWN_DATABASE, Map.of("spring.profiles.active", "demo"));

        assertThatThrownBy(this::guard).isInstanceOf(DemoProfileRefused.class);
    }

    @Test
    void findsTheDemoAmongOtherProfiles() {
        given(OWN_DATABASE, Map.of("SPRING_PROFILES_ACTIVE", "metrics, demo"));

        assertThatThrownBy(this::guard).isInstanceOf(DemoProfileRefused.class);
    }

    @Test
    void letsTheDemoByDefaultStepBackBeforeADatabaseOfOnesOwn() {
        given(OWN_DATABASE, Map.of("spring.profiles.default", "demo"));

        guard();

        assertThat(environment.getProperty("spring.profiles.default")).isEqualTo("default");
    }

    @Test
    void leavesTheDemoAloneOnTheEmbeddedDatabase() {
        given(Map.of(), Map.of("spring.profiles.default", "demo"));

        guard();

        assertThat(environment.getProperty("spring.profiles.default")).isEqualTo("demo");
    }

    private void given(Map<String, Object> database, Map<String, Object> profiles) {
        var sources = environment.getPropertySources();
        // Environment variables are recognised by the name of their source.
        sources.replace(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, merged(database, profiles)));
        sources.addFirst(new MapPropertySource("given", profiles));
    }

    private static Map<String, Object> merged(Map<String, Object> database, Map<String, Object> profiles) {
        var all = new HashMap<>(database);
        all.putAll(profiles);
        return all;
    }

    private void guard() {
        new DemoProfileGuard().postProcessEnvironment(environment, new SpringApplication());
    }
}
