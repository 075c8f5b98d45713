package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the candidates of each request. */
@Component
class Candidates {

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ToolRequestId requestId, int position, Nomination.Named named) {
        jdbc.sql("""
                        insert into tool_candidate
                          (id, request_id, position, name, supplier, purpose, annual_cost, rhythm, system)
                        values (:id, :request, :position, :name, :supplier, :purpose, :cost, :rhythm, :system)""")
                .param("id", UUID.randomUUID())
                .param("request", requestId.value())
                .param("position", position)
                .param("name", named.name())
                .param("supplier", named.supplier())
                .param("purpose", named.purpose())
                .param("cost", named.annualCost())
                .param("rhythm", named.rhythm().name())
                .param("system", named.system())
                .update();
    }

    /** In the order in which they were named. */
    List<Candidate> of(ToolRequestId requestId) {
        return jdbc.sql("select * from tool_candidate where request_id = :request order by position")
                .param("request", requestId.value())
                .query(Candidate.class)
                .list();
    }

    void exclude(UUID id, String why) {
        jdbc.sql("update tool_candidate set exclusion = :why where id = :id")
                .param("why", why)
                .param("id", id)
                .update();
    }

    void score(UUID id, BigDecimal score) {
        jdbc.sql("update tool_candidate set score = :score where id = :id")
                .param("score", score)
                .param("id", id)
                .update();
    }

    void review(UUID id, SecurityReview review, String by) {
        jdbc.sql("""
                        update tool_candidate set verdict = :verdict, evidence = :evidence, risk_owner = :owner,
                          note = :note, reviewed_by = :by
                        where id = :id""")
                .param("verdict", review.verdict().name())
                .param("evidence", review.evidence())
                .param("owner", review.riskOwner())
                .param("note", review.note())
                .param("by", by)
                .param("id", id)
                .update();
    }

    void pick(UUID id, ToolId toolId) {
        jdbc.sql("update tool_candidate set tool_id = :tool where id = :id")
                .param("tool", toolId.value())
                .param("id", id)
                .update();
    }
}
