package io.salesops.flow.dealreview;

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
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
