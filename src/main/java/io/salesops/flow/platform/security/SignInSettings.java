package io.salesops.flow.platform.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param failures how many wrong passwords of one name let it wait
 * @param within in what time they count
 * @param pause how long it waits then
 */
@ConfigurationProperties("salesops.sign-in")
record SignInSettings(
        @DefaultValue("10") int failures,
        @DefaultValue("15m") Duration within,
        @DefaultValue("5m") Duration pause) {}
