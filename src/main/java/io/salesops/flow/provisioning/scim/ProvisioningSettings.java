package io.salesops.flow.provisioning.scim;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param timeout how long a system may take to connect, and to answer one call
 * @param lateAnswers how long a call without an answer may still be at work in a system
 * @param systems by their ids
 */
@ConfigurationProperties("salesops.provisioning")
record ProvisioningSettings(
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("30s") Duration lateAnswers,
        @DefaultValue Map<String, SystemSettings> systems) {

    /** All calls of a step together end well before another node takes its job for abandoned. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    ProvisioningSettings {
        if (timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("salesops.provisioning.timeout is 10s at most, not " + timeout);
        }
    }

    /**
     * @param name what people call the system
     * @param baseUrl where it speaks SCIM; without one, IT creates its accounts
     * @param token the bearer token of each call
     * @param attributes the system's attributes, each with what we know of a person
     */
    record SystemSettings(
            String name,
            @Nullable URI baseUrl,
            @Nullable String token,
            @DefaultValue Map<String, PersonField> attributes) {

        private static final Map<String, PersonField> USUAL =
                Map.of("userName", PersonField.EMAIL, "displayName", PersonField.NAME, "title", PersonField.ROLE);

        SystemSettings {
            attributes = attributes.isEmpty() ? USUAL : Map.copyOf(attributes);
        }
    }
}
