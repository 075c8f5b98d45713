package io.salesops.flow.targets.domain;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a seller said to a number; the words stay when a later answer brings none.
 *
 * @param proposal the seller's own number, in whole units; null once ours is accepted
 */
@Embeddable
public record SellerAnswer(
        @Nullable BigDecimal proposal,
        @Nullable String reasonCode,
        @Nullable String evidence,
        @Nullable Instant answeredAt) {

    static final SellerAnswer NONE = new SellerAnswer(null, null, null, null);

    SellerAnswer accepted(Instant at) {
        return new SellerAnswer(null, reasonCode, evidence, at);
    }

    SellerAnswer silent(Instant at) {
        return new SellerAnswer(proposal, reasonCode, evidence, at);
    }
}
