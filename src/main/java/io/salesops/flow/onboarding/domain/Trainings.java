package io.salesops.flow.onboarding.domain;

import static io.salesops.flow.platform.identity.Groups.ENABLEMENT;

import io.salesops.flow.certification.Attempt;
import io.salesops.flow.certification.Attempts;
import io.salesops.flow.certification.Certificates;
import io.salesops.flow.certification.PassMark;
import io.salesops.flow.onboarding.CertificationGiven;
import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.OnboardingItemId;
import io.salesops.flow.onboarding.domain.OnboardingItem.Kind;
import io.salesops.flow.onboarding.domain.OnboardingItem.Status;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.InvalidInput.FieldError;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Caller;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The training modules of new hires: every attempt is kept, and the one that passes certifies the module. */
@Service
@Transactional
public class Trainings {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int SCALE = 2;
    private static final int NOTE_LENGTH = 2000;

    private final NewHires hires;
    private final OnboardingPlan plan;
    private final Attempts attempts;
    private final Certificates certificates;
    private final ApplicationEventPublisher events;

    Trainings(
            NewHires hires,
            OnboardingPlan plan,
            Attempts attempts,
            Certificates certificates,
            ApplicationEventPublisher events) {
        this.hires = hires;
        this.plan = plan;
        this.attempts = attempts;
        this.certificates = certificates;
        this.events = events;
    }

    public record Recorded(Attempt attempt, boolean created) {}

    /** Records a result that the module waits for; the same request twice is one. */
    public Recorded record(
            Caller caller, NewHireId hireId, String module, String requestId, BigDecimal score, @Nullable String note) {
        requireTrainer(caller);
        requireReadable(score, note);
        var hire = hires.findLockedById(hireId).orElseThrow(KnownHires::unknown);
        var item = find(hire, module);
        return attempts.requested(caller.userId(), requestId)
                .map(before -> repeated(before, item, requestId, score, note))
                .orElseGet(() -> new Recorded(give(caller, item, requestId, score, note), true));
    }

    private static void requireTrainer(Caller caller) {
        if (!caller.isIn(ENABLEMENT)) {
            throw new NotAllowed("Only enablement records results of trainings.");
        }
    }

    private static void requireReadable(BigDecimal score, @Nullable String note) {
        var errors = new ArrayList<FieldError>();
        if (score.signum() < 0 || score.compareTo(HUNDRED) > 0) {
            errors.add(new FieldError("score", "must be from 0 to 100"));
        } else if (score.stripTrailingZeros().scale() > SCALE) {
            errors.add(new FieldError("score", "must have at most %d decimals".formatted(SCALE)));
        }
        if (note != null && note.length() > NOTE_LENGTH) {
            errors.add(new FieldError("note", "must have at most %d characters".formatted(NOTE_LENGTH)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private OnboardingItem find(NewHire hire, String module) {
        return plan.of(hire.id()).stream()
                .filter(item -> item.kind() == Kind.TRAINING && item.reference().equals(module))
                .findFirst()
                .orElseThrow(() -> new NotFound("No module '%s' is planned for this new hire.".formatted(module)));
    }

    private static Recorded repeated(
            Attempt before, OnboardingItem item, String requestId, BigDecimal score, @Nullable String note) {
        if (!before.hasResult(item.id().value(), score, note)) {
            throw new Conflict("The request id '%s' was used for another request.".formatted(requestId));
        }
        return new Recorded(before, false);
    }

    private Attempt give(
            Caller caller, OnboardingItem item, String requestId, BigDecimal score, @Nullable String note) {
        var before = of(item.id()).size();
        events.publishEvent(new CertificationGiven(item.id(), score, note));
        var now = of(item.id());
        if (now.size() == before) {
            throw new Conflict("'%s' does not wait for a result: it is %s."
                    .formatted(item.title(), item.isOpen() ? "with the coach" : "finished"));
        }
        var attempt = now.get(before);
        attempts.tie(attempt, caller.userId(), requestId);
        return attempt;
    }

    /** Takes the result that the module waited for; one that passes finishes the item. */
    public Attempt take(OnboardingItemId id, BigDecimal score, @Nullable String note, String by, PassMark mark) {
        attempts.add(id.value(), score, mark.isReachedBy(score), note, by);
        var all = of(id);
        var attempt = all.get(all.size() - 1);
        if (attempt.passed()) {
            plan.finish(id, Status.DONE, note, by);
            certify(plan.get(id), score);
        }
        return attempt;
    }

    private void certify(OnboardingItem item, BigDecimal score) {
        var hire = hires.findById(item.newHireId()).orElseThrow();
        certificates.earn(hire.userId(), item.reference(), score);
    }

    public void coach(OnboardingItemId id, String coaching, String by) {
        attempts.coach(id.value(), coaching, by);
    }

    /** Every attempt, from the first one on. */
    @Transactional(readOnly = true)
    public List<Attempt> of(OnboardingItemId id) {
        return attempts.of(id.value());
    }
}
