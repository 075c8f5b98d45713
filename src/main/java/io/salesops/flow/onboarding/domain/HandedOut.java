package io.salesops.flow.onboarding.domain;

import static io.salesops.flow.platform.identity.Groups.IT;

import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.ManualStep;
import io.salesops.flow.effects.Undo;
import io.salesops.flow.effects.Undone;
import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.platform.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a person gave a new hire, and a person has to take back. */
@Component
class HandedOut implements Undo {

    static final String KIND = "HANDED_OUT";

    private final NewHires hires;
    private final Texts texts;

    HandedOut(NewHires hires, Texts texts) {
        this.hires = hires;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Undone undo(Effect effect) {
        return Undone.BY_HAND;
    }

    @Override
    public ManualStep byHand(Effect effect) {
        var hire = hires.findById(NewHireId.of(effect.subject())).orElseThrow();
        var what = Optional.ofNullable(effect.detail()).orElseGet(effect::target);
        return new ManualStep(
                IT,
                texts.of("onboarding.recall.title", what),
                texts.of("onboarding.recall.explanation", what, hire.name()));
    }
}
