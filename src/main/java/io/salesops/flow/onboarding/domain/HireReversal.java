package io.salesops.flow.onboarding.domain;

import io.salesops.flow.effects.EffectLedger;
import io.salesops.flow.onboarding.PersonLeft;
import io.salesops.flow.onboarding.domain.NewHire.Status;
import io.salesops.flow.provisioning.Provisioning;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends what is open for somebody who does not come or stay, so that what was done can be undone. */
@Component
class HireReversal {

    private final OnboardingPlan plan;
    private final EffectLedger effects;
    private final Provisioning provisioning;
    private final HireSignIn signIn;
    private final HireNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HireReversal(
            OnboardingPlan plan,
            EffectLedger effects,
            Provisioning provisioning,
            HireSignIn signIn,
            HireNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plan = plan;
        this.effects = effects;
        this.provisioning = provisioning;
        this.signIn = signIn;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Ends the onboarding; its process goes on to undo what was done. */
    void end(NewHire hire, Status outcome, @Nullable String reason) {
        notices.announceEnd(hire, hire.status() == Status.STARTED);
        hire.end(outcome, reason, clock.instant());
        begin(hire);
        events.publishEvent(new PersonLeft(hire.userId()));
    }

    /** From now on nothing more is done for the hire, who cannot sign in any more, and nobody works on the plan. */
    void begin(NewHire hire) {
        effects.beginUndo(hire.id().toString());
        plan.takeBack(hire);
        provisioning.cancel(hire.id().toString());
        signIn.close(hire.id());
    }
}
