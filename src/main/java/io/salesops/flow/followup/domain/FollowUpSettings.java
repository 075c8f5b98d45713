package io.salesops.flow.followup.domain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How late tasks are looked after.
 *
 * @param interval how often we look for them
 */
@ConfigurationProperties("salesops.follow-up")
record FollowUpSettings(@DefaultValue("30s") Duration interval) {}
