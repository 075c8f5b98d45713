package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.DealNeedDropped;
import io.salesops.flow.dealreview.DealNeedFound;
import io.salesops.flow.dealreview.DealReviewId;
import io.salesops.flow.dealreview.DealReviewWithdrawn;
import io.salesops.flow.dealreview.domain.DealNeed.Status;
import io.salesops.flow.dealreview.domain.SellerView.Obstacle;
import io.salesops.flow.pipeline.Deals;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives every need of an obstacle an owner and a date, and follows it until it is met or not needed any more. */
@Service
@Transactional
public class DealNeeds {

    private final DealReviews reviews;
    private final DealNeedRows needs;
    private final Deals deals;
    private final Team team;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DealNeeds(
            DealReviews reviews,
            DealNeedRows needs,
            Deals deals,
            Team team,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.needs = needs;
        this.deals = deals;
        this.team = team;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /** Hands out the needs in the seller's view that nobody has yet. */
    public void handOut(DealReviewId id, int workingDaysUnlessDated) {
        var review = reviews.findLockedById(id).orElseThrow();
        var before = needs.findByReviewIdOrderByDue(id);
        review.sellerView().stream()
                .flatMap(view -> view.obstacles().stream())
                .filter(obstacle -> obstacle.need() != null && !obstacle.need().isBlank())
                .distinct()
                .filter(obstacle -> before.stream().noneMatch(need -> need.isFor(obstacle)))
                .forEach(obstacle -> handOut(review, obstacle, workingDaysUnlessDated));
    }

    private void handOut(DealReview review, Obstacle obstacle, int workingDaysUnlessDated) {
        var owner = Optional.ofNullable(obstacle.owner())
                .flatMap(team::find)
                .map(TeamMember::userId)
                .orElse(review.ownerId());
        var need = needs.save(new DealNeed(review.id(), obstacle, owner, due(obstacle, owner, workingDaysUnlessDated)));
        events.publishEvent(new DealNeedFound(
                need.id(),
                deals.find(review.opportunityId()).orElseThrow().name(),
                review.ownerId(),
                need.obstacle(),
                need.need(),
                owner,
                need.due()));
    }

    private Instant due(Obstacle obstacle, String owner, int days) {
        var region = team.find(owner).map(TeamMember::region).orElse(null);
        return obstacle.due() == null
                ? workingDays.after(clock.instant(), days, region)
                : workingDays.endOf(obstacle.due(), region);
    }

    public void meet(UUID needId, String outcome, String by) {
        needs.findById(needId).orElseThrow().meet(outcome, by, clock.instant());
    }

    @EventListener
    void hear(DealReviewWithdrawn event) {
        drop(event.reviewId());
    }

    /** Takes back what is still open: the review has ended without an answer, or the deal is closed. */
    void drop(DealReviewId id) {
        needs.findByReviewIdOrderByDue(id).stream()
                .filter(need -> need.status() == Status.OPEN)
                .forEach(need -> {
                    need.drop(clock.instant());
                    events.publishEvent(new DealNeedDropped(need.id()));
                });
    }
}
