package io.salesops.flow.onboarding.domain;

import static io.salesops.flow.platform.identity.Groups.ENABLEMENT;

import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.EffectLedger;
import io.salesops.flow.effects.Undo;
import io.salesops.flow.effects.Undone;
import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.onboarding.ItemPlanned;
import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.domain.OnboardingItem.Kind;
import io.salesops.flow.platform.identity.PeopleAccounts;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A planned module takes a seat; enablement is told when it is free again. */
@Component
@Transactional
class TrainingSeats implements Undo {

    static final String KIND = "TRAINING_SEAT";

    private final NewHires hires;
    private final OnboardingPlan plan;
    private final EffectLedger effects;
    private final PeopleAccounts accounts;
    private final Notifications notifications;

    TrainingSeats(
            NewHires hires,
            OnboardingPlan plan,
            EffectLedger effects,
            PeopleAccounts accounts,
            Notifications notifications) {
        this.hires = hires;
        this.plan = plan;
        this.effects = effects;
        this.accounts = accounts;
        this.notifications = notifications;
    }

    @EventListener
    void take(ItemPlanned event) {
        var item = plan.get(event.itemId());
        if (item.kind() == Kind.TRAINING) {
            effects.record(item.newHireId().toString(), kind(), item.reference(), item.title());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Undone undo(Effect effect) {
        var hire = hires.findById(NewHireId.of(effect.subject())).orElseThrow();
        var module = Optional.ofNullable(effect.detail()).orElseGet(effect::target);
        notifications.tell(
                accounts.members(ENABLEMENT),
                (trainer, words) -> new Notice(
                        trainer,
                        "seat-free:%s:%s".formatted(effect.id(), trainer),
                        words.of("onboarding.seat.subject", module),
                        words.of("onboarding.seat.text", hire.name(), module),
                        null));
        return Undone.DONE;
    }
}
