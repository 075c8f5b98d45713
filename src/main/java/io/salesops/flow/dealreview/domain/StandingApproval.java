package io.salesops.flow.dealreview.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was approved, and until when it can be promised. */
@Embeddable
record StandingApproval(@JdbcTypeCode(SqlTypes.JSON) DealAsApproved approvedDeal, Instant validUntil) {

    /** @param now what the source says of the deal, while it is open */
    Validity validity(Optional<DealAsApproved> now, Instant at) {
        return new Validity(
                validUntil,
                !at.isBefore(validUntil),
                now.filter(approvedDeal::differsFrom).isPresent());
    }
}
