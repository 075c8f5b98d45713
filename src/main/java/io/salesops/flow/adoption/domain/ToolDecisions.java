package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was decided; nothing of it is ever changed. */
@Service
@Transactional
public class ToolDecisions {

    private final JdbcClient jdbc;
    private final Clock clock;

    ToolDecisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes a decision; {@code decidedBy} is null when nobody answered in time. */
    public void record(
            @Nullable ToolRequestId requestId,
            @Nullable ToolId toolId,
            String kind,
            String decision,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable String processInstanceId) {
        jdbc.sql("""
                        insert into tool_decision
                          (request_id, tool_id, kind, decision, reason, decided_by, decided_at, process_instance_id)
                        values (:request, :tool, :kind, :decision, :reason, :by, :at, :instance)""")
                .param("request", requestId == null ? null : requestId.value())
                .param("tool", toolId == null ? null : toolId.value())
                .param("kind", kind)
                .param("decision", decision)
                .param("reason", reason)
                .param("by", decidedBy)
                .param("at", Timestamp.from(clock.instant()))
                .param("instance", processInstanceId)
                .update();
    }

    /** Those about the tool and about the request that brought it, the first one first. */
    @Transactional(readOnly = true)
    public List<ToolDecision> of(ToolId toolId) {
        return jdbc.sql("""
                        select d.* from tool_decision d, tool t
                        where t.id = :tool and (d.tool_id = t.id or (d.tool_id is null and d.request_id = t.request_id))
                        order by d.id""")
                .param("tool", toolId.value())
                .query(ToolDecisions::row)
                .list();
    }

    @Transactional(readOnly = true)
    public List<ToolDecision> of(ToolRequestId requestId) {
        return jdbc.sql("select * from tool_decision where request_id = :request order by id")
                .param("request", requestId.value())
                .query(ToolDecisions::row)
                .list();
    }

    private static ToolDecision row(ResultSet row, int index) throws SQLException {
        return new ToolDecision(
                row.getObject("request_id", UUID.class),
                row.getObject("tool_id", UUID.class),
                row.getString("kind"),
                row.getString("decision"),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("process_instance_id"));
    }
}
