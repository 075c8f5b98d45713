package io.salesops.flow.effects.domain;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.Effect.State;
import io.salesops.flow.effects.ManualStep;
import io.salesops.flow.effects.Undo;
import io.salesops.flow.effects.Undone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Undoes what was done for a case, the latest first, one effect in a transaction; what may wait comes last. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class UndoLoop {

    private final Effects effects;
    private final Map<String, Undo> undos;
    private final List<String> lastKinds;

    UndoLoop(Effects effects, List<Undo> undos) {
        this.effects = effects;
        this.undos = undos.stream().collect(toUnmodifiableMap(Undo::kind, identity()));
        this.lastKinds = undos.stream().filter(Undo::isLast).map(Undo::kind).toList();
    }

    /** What a person has to undo. */
    public record HandWork(UUID effectId, ManualStep step) {}

    public boolean isAnythingLeft(String subject) {
        effects.beginUndo(subject);
        return effects.latest(subject, lastKinds).isPresent();
    }

    /** Tells what is left to a person, if anything is. */
    public Optional<HandWork> undoLatest(String subject) {
        return effects.latest(subject, lastKinds)
                .map(latest -> effects.lock(latest.id()))
                .filter(effect -> !effect.is(State.UNDONE))
                .flatMap(this::undo);
    }

    public void undoneByHand(UUID effectId, @Nullable String note) {
        effects.undone(effectId, note);
    }

    private Optional<HandWork> undo(Effect effect) {
        var undo = undoOf(effect);
        if (attempt(undo, effect) == Undone.BY_HAND) {
            return Optional.of(new HandWork(effect.id(), undo.byHand(effect)));
        }
        effects.undone(effect.id(), null);
        return Optional.empty();
    }

    private Undone attempt(Undo undo, Effect effect) {
        try {
            return undo.undo(effect);
        } catch (RuntimeException e) {
            effects.failed(effect.id(), e);
            throw e;
        }
    }

    private Undo undoOf(Effect effect) {
        return Optional.ofNullable(undos.get(effect.kind()))
                .orElseThrow(() -> new IllegalStateException("Nothing undoes " + effect.kind()));
    }
}
