package io.salesops.flow.onboarding.domain;

import static io.salesops.flow.platform.identity.Groups.HR;

import io.salesops.flow.onboarding.HireAccepted;
import io.salesops.flow.onboarding.HireWithdrawn;
import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.domain.NewHire.Status;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.PeopleAccounts;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where HR enters new hires and takes them back. */
@Service
@Transactional
public class HiringDesk {

    private final NewHires hires;
    private final KnownHires known;
    private final HirePlaces places;
    private final StartDates startDates;
    private final OnboardingPlan plan;
    private final HireReversal reversal;
    private final PeopleAccounts accounts;
    private final HireNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HiringDesk(
            NewHires hires,
            KnownHires known,
            HirePlaces places,
            StartDates startDates,
            OnboardingPlan plan,
            HireReversal reversal,
            PeopleAccounts accounts,
            HireNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.hires = hires;
        this.known = known;
        this.places = places;
        this.startDates = startDates;
        this.plan = plan;
        this.reversal = reversal;
        this.accounts = accounts;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    public record Accepted(NewHire hire, boolean created) {}

    /** Accepts a new hire; the same request twice is one. */
    public Accepted accept(Caller caller, HireRequest request) {
        requireHr(caller);
        hires.awaitOthersHiring(request.email());
        var before = hires.findByRequesterAndRequestId(caller.userId(), request.requestId());
        if (before.isPresent()) {
            return before.filter(hire -> hire.wasRequestedBy(request))
                    .map(hire -> new Accepted(hire, false))
                    .orElseThrow(() -> new Conflict(
                            "The request id '%s' was used for another request.".formatted(request.requestId())));
        }
        return new Accepted(accept(caller.userId(), request), true);
    }

    /** Accepts a new hire of whom nobody asks whether the requester may. */
    NewHire accept(String requester, HireRequest request) {
        var hire = register(requester, request);
        events.publishEvent(new HireAccepted(hire.id()));
        return hire;
    }

    /** Accepts a new hire whom HR entered in Tasklist. */
    public NewHire accept(Caller caller, HireRequest request, String processInstanceId) {
        requireHr(caller);
        hires.awaitOthersHiring(request.email());
        var hire = register(caller.userId(), request);
        hire.attachTo(processInstanceId);
        return hire;
    }

    /** Ties a new hire to the process that was started for it, and to no other. */
    public Optional<NewHire> attach(NewHireId id, String processInstanceId) {
        return hires.findById(id).filter(hire -> hire.attachTo(processInstanceId));
    }

    private NewHire register(String requester, HireRequest request) {
        request.requireName();
        known.requireUnknown(request);
        startDates.require(request.email(), request.startDate());
        return hires.save(new NewHire(
                request,
                places.of(request),
                accounts.idFor(request.email(), id -> hires.existsByUserIdAndEmailNot(id, request.email())),
                requester,
                clock.instant()));
    }

    public void nameManager(NewHireId id, String managerId) {
        var hire = get(id);
        hire.leadBy(places.manager(managerId, hire.startDate()));
    }

    public void withdraw(Caller caller, NewHireId id, @Nullable String reason) {
        requireHr(caller);
        withdraw(known.find(id), reason);
    }

    /** Withdraws the hire of that id or e-mail address. */
    public NewHireId withdraw(Caller caller, String idOrEmail, @Nullable String reason) {
        requireHr(caller);
        var hire = known.find(idOrEmail);
        withdraw(hire, reason);
        return hire.id();
    }

    private void withdraw(NewHire hire, @Nullable String reason) {
        if (hire.status() == Status.CONFIRMED) {
            throw new Conflict("%s has been confirmed; please start 'Let a leaver go' instead.".formatted(hire.name()));
        }
        hire.requireOpen();
        reversal.end(hire, Status.WITHDRAWN, reason);
        events.publishEvent(new HireWithdrawn(hire.id()));
    }

    /** The onboarding reached its aim; what others still owe for it stays theirs. */
    public void confirm(NewHireId id) {
        var hire = get(id);
        hire.end(Status.CONFIRMED, null, clock.instant());
        plan.endCheckIns(hire);
        notices.confirm(hire);
    }

    /** The new hire, whose onboarding nobody else moves on until the transaction ends. */
    public NewHire get(NewHireId id) {
        return known.get(id);
    }

    static void requireHr(Caller caller) {
        if (!caller.isIn(HR)) {
            throw new NotAllowed("Only HR can do this with new hires.");
        }
    }
}
