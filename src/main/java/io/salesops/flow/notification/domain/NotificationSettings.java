package io.salesops.flow.notification.domain;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param interval how often we look for notices to mail
 * @param retries how long each further attempt waits; after the last one the notice has failed
 * @param addressCheck how often we look whether a recipient without an address has one by now
 * @param baseUrl where people reach the application
 * @param from the sender of every mail
 * @param keep for how long notices are kept
 */
@ConfigurationProperties("salesops.notification")
record NotificationSettings(
        @DefaultValue("5s") Duration interval,
        @DefaultValue({"10s", "1m", "5m", "30m", "2h"}) List<Duration> retries,
        @DefaultValue("1h") Duration addressCheck,
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("salesops-flow@localhost") String from,
        @DefaultValue("365d") Duration keep) {

    Optional<Duration> retryAfter(int failedAttempts) {
        return retries.stream().skip(failedAttempts).findFirst();
    }

    String addressOf(String path) {
        var root = baseUrl.toString();
        return (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path;
    }
}
