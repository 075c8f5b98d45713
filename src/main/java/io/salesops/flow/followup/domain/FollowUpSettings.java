package io.salesops.flow.followup.domain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told of tasks.
 *
 * @param interval how often we look for late tasks, for new ones and for mornings
 * @param assignedMailsAnHour whoever gets more tasks within an hour reads of them in the digest
 */
@ConfigurationProperties("salesops.follow-up")
record FollowUpSettings(
        @DefaultValue("30s") Duration interval,
        @DefaultValue("5") int assignedMailsAnHour) {}
