package io.salesops.flow.team.domain;

import static java.util.stream.Collectors.toSet;

import io.salesops.flow.platform.identity.Employment;
import io.salesops.flow.platform.time.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever leaves is with us until the end of the last day, where they work. */
@Component
class LastDays implements Employment {

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Clock clock;

    LastDays(JdbcClient jdbc, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    private record LastDay(String userId, LocalDate employedUntil, String region) {}

    @Override
    public Set<String> leftAmong(Collection<String> userIds) {
        if (userIds.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("""
                        select user_id, employed_until, region from person
                        where user_id in (:userIds) and employed_until is not null""").param("userIds", userIds).query(LastDay.class).stream()
                .filter(this::isOver)
                .map(LastDay::userId)
                .collect(toSet());
    }

    private boolean isOver(LastDay last) {
        return !clock.instant().isBefore(workingDays.endOf(last.employedUntil(), last.region()));
    }
}
