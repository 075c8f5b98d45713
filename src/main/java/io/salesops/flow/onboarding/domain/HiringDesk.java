package io.salesops.flow.onboarding.domain;

import static io.salesops.flow.platform.identity.Groups.HR;

import io.salesops.flow.effects.EffectLedger;
import io.salesops.flow.onboarding.HireAccepted;
import io.salesops.flow.onboarding.HireWithdrawn;
import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.StartDateMoved;
import io.salesops.flow.onboarding.domain.NewHire.Status;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.PeopleAccounts;
import io.salesops.flow.provisioning.Provisioning;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where HR enters new hires, moves their start and takes them back. */
@Service
@Transactional
public class HiringDesk {

    static final int DAYS_PAST = 30;

    private final NewHires hires;
    private final HirePlaces places;
    private final OnboardingPlan plan;
    private final PeopleAccounts accounts;
    private final EffectLedger effects;
    private final Provisioning provisioning;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HiringDesk(
            NewHires hires,
            HirePlaces places,
            OnboardingPlan plan,
            PeopleAccounts accounts,
            EffectLedger effects,
            Provisioning provisioning,
            ApplicationEventPublisher events,
            Clock clock) {
        this.hires = hires;
        this.places = places;
        this.plan = plan;
        this.accounts = accounts;
        this.effects = effects;
        this.provisioning = provisioning;
        this.events = events;
        this.clock = clock;
    }

    public record Accepted(NewHire hire, boolean created) {}

    /** Accepts a new hire; the same request twice is one. */
    public Accepted accept(Caller caller, HireRequest request) {
        requireHr(caller);
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
        var hire = register(caller.userId(), request);
        hire.attachTo(processInstanceId);
        return hire;
    }

    /** Ties a new hire to the process that was started for it, and to no other. */
    public Optional<NewHire> attach(NewHireId id, String processInstanceId) {
        return hires.findById(id).filter(hire -> hire.attachTo(processInstanceId));
    }

    private NewHire register(String requester, HireRequest request) {
        requireRecent(request.startDate());
        requireOnce(request.email(), request.startDate());
        return hires.save(new NewHire(
                request,
                places.of(request),
                accounts.idFor(request.email(), id -> hires.existsByUserIdAndEmailNot(id, request.email())),
                requester,
                clock.instant()));
    }

    private void requireRecent(LocalDate startDate) {
        if (!isRecent(startDate, LocalDate.now(clock))) {
            throw new InvalidInput(
                    "startDate", "lies more than %d days back: this person is with us already".formatted(DAYS_PAST));
        }
    }

    /** Whoever started longer ago is with us already, and not a new hire any more. */
    static boolean isRecent(LocalDate startDate, LocalDate today) {
        return !startDate.isBefore(today.minusDays(DAYS_PAST));
    }

    private void requireOnce(String email, LocalDate startDate) {
        if (hires.findByEmailAndStartDate(email, startDate).isPresent()) {
            throw new Conflict("%s is a new hire for %s already.".formatted(email, startDate));
        }
    }

    public void nameManager(NewHireId id, String managerId) {
        get(id).leadBy(places.manager(managerId));
    }

    public void withdraw(Caller caller, NewHireId id, @Nullable String reason) {
        requireHr(caller);
        withdraw(hires.findLockedById(id).orElseThrow(HiringDesk::unknown), reason);
    }

    /** Withdraws the hire of that id or e-mail address. */
    public NewHireId withdraw(Caller caller, String idOrEmail, @Nullable String reason) {
        requireHr(caller);
        var hire = find(idOrEmail);
        withdraw(hire, reason);
        return hire.id();
    }

    private void withdraw(NewHire hire, @Nullable String reason) {
        requireOpen(hire);
        end(hire, Status.WITHDRAWN, reason);
        events.publishEvent(new HireWithdrawn(hire.id()));
    }

    /** Ends an onboarding in the course of its process, which goes on to undo what was done. */
    void end(NewHire hire, Status outcome, @Nullable String reason) {
        hire.end(outcome, reason, clock.instant());
        effects.beginUndo(hire.id().toString());
        plan.takeBack(hire);
        provisioning.cancel(hire.id().toString());
    }

    /** The onboarding reached its aim. */
    public void confirm(NewHireId id) {
        get(id).end(Status.CONFIRMED, null, clock.instant());
    }

    public void move(Caller caller, NewHireId id, LocalDate startDate) {
        requireHr(caller);
        move(hires.findLockedById(id).orElseThrow(HiringDesk::unknown), startDate);
    }

    /** Moves the start of the hire of that id or e-mail address. */
    public NewHireId move(Caller caller, String idOrEmail, LocalDate startDate) {
        requireHr(caller);
        var hire = find(idOrEmail);
        move(hire, startDate);
        return hire.id();
    }

    void move(NewHire hire, LocalDate startDate) {
        requireOpen(hire);
        if (startDate.equals(hire.startDate())) {
            return;
        }
        if (hire.status() == Status.STARTED) {
            throw new Conflict("%s started already; the start date stays %s.".formatted(hire.name(), hire.startDate()));
        }
        requireRecent(startDate);
        requireOnce(hire.email(), startDate);
        hire.moveTo(startDate);
        plan.move(hire);
        events.publishEvent(new StartDateMoved(hire.id()));
    }

    private NewHire find(String idOrEmail) {
        var key = idOrEmail.strip();
        return NewHireId.find(key)
                .flatMap(hires::findLockedById)
                .or(() -> hires.findOpenByEmail(key).stream()
                        .findFirst()
                        .flatMap(hire -> hires.findLockedById(hire.id())))
                .orElseThrow(() -> new NotFound("There is no new hire '%s'.".formatted(key)));
    }

    /** The new hire, whose onboarding nobody else moves on until the transaction ends. */
    public NewHire get(NewHireId id) {
        return hires.findLockedById(id).orElseThrow();
    }

    static NotFound unknown() {
        return new NotFound("There is no such new hire.");
    }

    private static void requireOpen(NewHire hire) {
        if (!hire.isOpen()) {
            throw new Conflict("The onboarding of %s has ended already.".formatted(hire.name()));
        }
    }

    private static void requireHr(Caller caller) {
        if (!caller.isIn(HR)) {
            throw new NotAllowed("Only HR can do this with new hires.");
        }
    }
}
