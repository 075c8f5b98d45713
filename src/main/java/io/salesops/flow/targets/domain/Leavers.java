package io.salesops.flow.targets.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds who left and still holds work. */
@Component
public class Leavers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Leavers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever has open tasks of these processes, and a last day that is over. */
    public Set<String> withTasksOf(Collection<String> processKeys) {
        return jdbc.sql("""
                        select p.user_id from person p where p.employed_until < :today and exists (
                          select from open_step where coalesce(assignee, absentee) = p.user_id and process_key in (:processes))""")
                .param("today", LocalDate.now(clock))
                .param("processes", processKeys)
                .query(String.class)
                .set();
    }
}
