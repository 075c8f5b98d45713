package io.salesops.flow.dealreview.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is known of a deal by the questions of the qualification, wherever each was answered last. */
@Entity
@Table(name = "deal_qualification")
class DealQualification {

    @Id
    private String opportunityId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> answers;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected DealQualification() {}

    DealQualification(String opportunityId, Map<String, Integer> answers) {
        this.opportunityId = opportunityId;
        this.answers = answers;
    }

    /** What was said to other questions before stays. */
    void answer(Map<String, Integer> newer) {
        var together = new HashMap<>(answers);
        together.putAll(newer);
        this.answers = together;
    }

    String opportunityId() {
        return opportunityId;
    }

    Map<String, Integer> answers() {
        return answers;
    }
}
