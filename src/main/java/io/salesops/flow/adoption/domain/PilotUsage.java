package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who worked with a tool; signing in alone is not work. */
@Component
class PilotUsage {

    private final JdbcClient jdbc;

    PilotUsage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both days included. */
    Set<String> active(ToolId toolId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select distinct user_name from tool_usage
                        where tool_id = :tool and day between :from and :to and actions > 0""")
                .param("tool", toolId.value())
                .param("from", from)
                .param("to", to)
                .query(String.class)
                .set();
    }
}
