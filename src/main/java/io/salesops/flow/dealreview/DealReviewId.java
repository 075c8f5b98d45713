package io.salesops.flow.dealreview;

import io.salesops.flow.platform.Uuids;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

@Embeddable
public record DealReviewId(UUID value) implements Serializable {

    public static DealReviewId next() {
        return new DealReviewId(UUID.randomUUID());
    }

    public static DealReviewId of(String text) {
        return new DealReviewId(UUID.fromString(text));
    }

    /** The id in a text that anybody may have written. */
    public static Optional<DealReviewId> find(String text) {
        return Uuids.find(text).map(DealReviewId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
