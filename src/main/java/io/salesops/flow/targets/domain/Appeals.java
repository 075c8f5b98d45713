package io.salesops.flow.targets.domain;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.targets.AppealFiled;
import io.salesops.flow.targets.AppealId;
import io.salesops.flow.targets.SellerTargetId;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.TargetAppeal.Status;
import io.salesops.flow.targets.domain.TargetVersions.Kind;
import io.salesops.flow.targets.domain.TargetVersions.Published;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What sellers say against a published target, and leadership's word on it. */
@Service
@Transactional
public class Appeals {

    private final TargetCycles cycles;
    private final PublishedCycles published;
    private final SellerTargets sellers;
    private final TargetAppeals appeals;
    private final Acknowledgements acknowledgements;
    private final TargetVersions versions;
    private final WorkingDays workingDays;
    private final TargetNotices notices;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appeals(
            TargetCycles cycles,
            PublishedCycles published,
            SellerTargets sellers,
            TargetAppeals appeals,
            Acknowledgements acknowledgements,
            TargetVersions versions,
            WorkingDays workingDays,
            TargetNotices notices,
            Texts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cycles = cycles;
        this.published = published;
        this.sellers = sellers;
        this.appeals = appeals;
        this.acknowledgements = acknowledgements;
        this.versions = versions;
        this.workingDays = workingDays;
        this.notices = notices;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** What the seller wants instead, in whole units for the whole quarter, and why. */
    public record Plea(
            @Nullable BigDecimal proposal,
            @Nullable String reasonCode,
            @Nullable String evidence) {}

    /** An appeal with what it is about, until when it has to be decided. */
    public record Hearing(TargetAppeal appeal, TargetCycle cycle, Published target, Instant deadline) {}

    /** The seller answers the published target with an appeal. */
    public void file(SellerTargetId id, Caller caller, Plea plea) {
        var target = sellers.findById(id).orElseThrow();
        if (!target.sellerId().equals(caller.userId())) {
            throw new NotAllowed("Only %s can answer for this target.".formatted(target.sellerName()));
        }
        file(published.get(target.cycleId()), caller, plea);
        acknowledgements.appealed(id);
    }

    /** The seller appeals on the own initiative. */
    public AppealId file(Caller caller, String quarter, Plea plea) {
        return file(published.of(quarter), caller, plea);
    }

    private AppealId file(TargetCycle cycle, Caller caller, Plea plea) {
        var target = versions.current(cycle.id(), caller.userId())
                .orElseThrow(() -> new NotFound("You have no target in %s.".formatted(cycle.quarter())));
        if (clock.instant().isAfter(filingDeadline(cycle, target))) {
            throw new Conflict(
                    "The deadline for appeals against the targets of %s is past.".formatted(cycle.quarter()));
        }
        if (appeals.existsByCycleIdAndSellerIdAndStatus(cycle.id(), caller.userId(), Status.OPEN)) {
            throw new Conflict("Your appeal against this target is open already.");
        }
        var appeal = appeals.save(appeal(cycle.id(), target, plea));
        events.publishEvent(new AppealFiled(appeal.id(), appeal.sellerId()));
        return appeal.id();
    }

    private TargetAppeal appeal(TargetCycleId cycleId, Published target, Plea plea) {
        var proposal = plea.proposal();
        if (proposal == null) {
            throw new InvalidInput("proposal", "please name the number that would be right");
        }
        if (proposal.compareTo(target.amount()) == 0) {
            throw new InvalidInput("proposal", "is the published number; please name another one");
        }
        if (plea.reasonCode() == null || plea.evidence() == null) {
            throw new InvalidInput(plea.reasonCode() == null ? "reasonCode" : "evidence", "please say why");
        }
        return new TargetAppeal(
                cycleId,
                target.sellerId(),
                target.amount(),
                proposal,
                plea.reasonCode(),
                plea.evidence(),
                clock.instant());
    }

    private Instant filingDeadline(TargetCycle cycle, Published target) {
        var publishedAt = versions.all(cycle.id()).get(0).madeAt();
        return cycle.deadlines().of(Deadline.APPEAL, publishedAt, target.region(), workingDays);
    }

    @Transactional(readOnly = true)
    public Hearing hearing(AppealId id) {
        var appeal = appeals.findById(id).orElseThrow();
        var cycle = cycles.findById(appeal.cycleId()).orElseThrow();
        return new Hearing(
                appeal,
                cycle,
                versions.current(cycle.id(), appeal.sellerId()).orElseThrow(),
                cycle.deadlines().of(Deadline.APPEAL_DECISION, clock.instant(), null, workingDays));
    }

    /**
     * Decides an appeal; a new number is a new version.
     *
     * @param number the other number, in whole units; only asked for when it is neither of both
     */
    public void decide(AppealId id, Caller by, Status answer, @Nullable BigDecimal number, @Nullable String comment) {
        var appeal = appeals.findById(id).orElseThrow();
        if (appeal.sellerId().equals(by.userId())) {
            throw new NotAllowed("Nobody decides their own appeal.");
        }
        var cycle = published.get(appeal.cycleId());
        var target = versions.current(cycle.id(), appeal.sellerId()).orElseThrow();
        var decided = decided(appeal, target, answer, number);
        appeal.decide(answer, decided, by.userId(), comment, clock.instant());
        if (answer != Status.KEPT) {
            versions.add(
                    cycle,
                    Kind.APPEAL,
                    by.userId(),
                    texts.of("targets.version.appeal", String.valueOf(comment)),
                    List.of(target.changed(Kind.APPEAL, cycle.startsOn(), decided)));
        }
        notices.decided(cycle, appeal, decided);
    }

    private static BigDecimal decided(
            TargetAppeal appeal, Published target, Status answer, @Nullable BigDecimal number) {
        return switch (answer) {
            case GRANTED -> appeal.proposal();
            case KEPT -> target.amount();
            case OTHER_NUMBER -> other(target.amount(), number);
            case OPEN, NOT_DECIDED -> throw new IllegalArgumentException(answer + " decides nothing");
        };
    }

    private static BigDecimal other(BigDecimal now, @Nullable BigDecimal number) {
        if (number == null || number.compareTo(now) == 0) {
            throw new InvalidInput("decidedNumber", "please name a number other than the published one");
        }
        return number;
    }

    /** Nobody decided in time: the published number stands, and the appeal says why. */
    public void lapse(AppealId id) {
        var appeal = appeals.findById(id).orElseThrow();
        var cycle = cycles.findById(appeal.cycleId()).orElseThrow();
        appeal.lapse(clock.instant());
        var number =
                versions.current(cycle.id(), appeal.sellerId()).orElseThrow().amount();
        notices.decided(cycle, appeal, number);
    }
}
