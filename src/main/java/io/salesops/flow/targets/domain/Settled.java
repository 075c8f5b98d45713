package io.salesops.flow.targets.domain;

import io.salesops.flow.targets.domain.SellerTarget.Settlement;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a contested number.
 *
 * @param settlement null while nobody settled this round
 */
@Embeddable
public record Settled(
        @Enumerated(EnumType.STRING) @Nullable Settlement settlement,
        @Nullable String settlementComment,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {

    static final Settled NOT_YET = new Settled(null, null, null, null);

    Settled again() {
        return new Settled(null, settlementComment, settledBy, settledAt);
    }
}
