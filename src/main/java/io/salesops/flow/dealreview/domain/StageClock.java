package io.salesops.flow.dealreview.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts how long a deal has been in its stage; it stops while a review waits for us. */
record StageClock(Instant entered, Instant now) {

    /**
     * How long the clock stands still for a review.
     *
     * @param forTheSeller the times of the review in which it waited for the seller
     */
    Duration stoppedBy(Instant requested, @Nullable Instant ended, List<ReviewWaits.Wait> forTheSeller) {
        var waited = forTheSeller.stream()
                .map(wait -> within(wait.from(), wait.until()))
                .reduce(Duration.ZERO, Duration::plus);
        var stopped = within(requested, ended).minus(waited);
        return stopped.isNegative() ? Duration.ZERO : stopped;
    }

    long days(Duration stopped) {
        return Math.max(0, Duration.between(entered, now).minus(stopped).toDays());
    }

    private Duration within(Instant from, @Nullable Instant until) {
        var begin = from.isBefore(entered) ? entered : from;
        var end = Objects.requireNonNullElse(until, now);
        return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
    }
}
