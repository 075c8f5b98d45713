package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealReviewId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When reviews waited for the seller. */
public interface ReviewWaits {

    List<Wait> forTheSeller(DealReviewId id);

    /**
     * A time in which the seller was asked for something.
     *
     * @param until none while it lasts
     */
    record Wait(Instant from, @Nullable Instant until) {}
}
