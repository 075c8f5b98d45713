package io.salesops.flow.onboarding.domain;

import static java.util.stream.Collectors.toSet;

import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.Effect.State;
import io.salesops.flow.effects.EffectLedger;
import io.salesops.flow.effects.Undo;
import io.salesops.flow.effects.Undone;
import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.StartDateMoved;
import io.salesops.flow.onboarding.domain.OnboardingItem.Kind;
import io.salesops.flow.platform.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Welcomes new hires, and keeps what stands in their calendars right: the first day and the check-ins. */
@Service
@Transactional
public class Invitations implements Undo {

    static final String KIND = "INVITATION";

    private final NewHires hires;
    private final OnboardingItems items;
    private final HireNotices notices;
    private final EffectLedger effects;
    private final Texts texts;

    Invitations(NewHires hires, OnboardingItems items, HireNotices notices, EffectLedger effects, Texts texts) {
        this.hires = hires;
        this.items = items;
        this.notices = notices;
        this.effects = effects;
        this.texts = texts;
    }

    public void welcome(NewHireId id) {
        var hire = hires.findLockedById(id).orElseThrow();
        appointments(hire).forEach(appointment -> {
            effects.record(id.toString(), KIND, appointment.name(), appointment.title());
            notices.invite(hire, appointment);
        });
        notices.announce(hire);
    }

    private List<Appointment> appointments(NewHire hire) {
        var checkIns = items.findByNewHireIdOrderByDueAscTitleAsc(hire.id()).stream()
                .filter(item -> item.kind() == Kind.CHECK_IN)
                .map(Appointment::of);
        return Stream.concat(
                        Stream.of(Appointment.firstDay(hire, texts.of("onboarding.invitation.firstDay"))), checkIns)
                .toList();
    }

    /** Whoever was not invited yet is invited for the right day later. */
    @EventListener
    void move(StartDateMoved event) {
        var hire = hires.findById(event.hireId()).orElseThrow();
        var invited = effects.of(event.hireId().toString()).stream()
                .filter(effect -> effect.kind().equals(KIND) && effect.is(State.DONE))
                .map(Effect::target)
                .collect(toSet());
        if (!invited.isEmpty()) {
            appointments(hire).stream()
                    .filter(appointment -> invited.contains(appointment.name()) && !appointment.over())
                    .forEach(appointment -> notices.move(hire, appointment));
            notices.announceMove(hire);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Undone undo(Effect effect) {
        var hire = hires.findById(NewHireId.of(effect.subject())).orElseThrow();
        appointments(hire).stream()
                .filter(appointment -> appointment.name().equals(effect.target()) && !appointment.over())
                .forEach(appointment -> notices.cancel(hire, appointment));
        return Undone.DONE;
    }
}
