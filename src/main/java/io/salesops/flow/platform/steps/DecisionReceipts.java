package io.salesops.flow.platform.steps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The receipts of decisions; they outlive the engine's history. */
@Repository
@Transactional(readOnly = true)
public class DecisionReceipts {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DecisionReceipts(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<DecisionReceipt> of(String businessKey) {
        return jdbc.sql("select * from decision_receipt where business_key = :key order by id")
                .param("key", businessKey)
                .query((row, number) -> receipt(row))
                .list();
    }

    @Transactional
    void add(String businessKey, DecisionReceipt receipt) {
        jdbc.sql("""
                        insert into decision_receipt (business_key, decision_key, decision_version, matched_rows,
                          inputs, outputs, process_key, process_version, requested_by, decided_at)
                        values (:businessKey, :decision, :version, :rows::jsonb, :inputs::jsonb, :outputs::jsonb,
                          :process, :processVersion, :by, :at)""")
                .param("businessKey", businessKey)
                .param("decision", receipt.decisionKey())
                .param("version", receipt.decisionVersion())
                .param("rows", write(receipt.matchedRows()))
                .param("inputs", write(receipt.inputs()))
                .param("outputs", write(receipt.outputs()))
                .param("process", receipt.processKey())
                .param("processVersion", receipt.processVersion())
                .param("by", receipt.by())
                .param("at", Timestamp.from(receipt.at()))
                .update();
    }

    private DecisionReceipt receipt(ResultSet row) throws SQLException {
        return new DecisionReceipt(
                row.getString("decision_key"),
                row.getInt("decision_version"),
                read(row.getString("matched_rows"), new TypeReference<>() {}),
                read(row.getString("inputs"), new TypeReference<>() {}),
                read(row.getString("outputs"), new TypeReference<>() {}),
                row.getString("process_key"),
                row.getInt("process_version"),
                row.getString("requested_by"),
                row.getTimestamp("decided_at").toInstant());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String value, TypeReference<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
