package io.salesops.flow.effects;

import io.salesops.flow.effects.domain.Effects;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says of each case what was done for it that has to be undone when the case is withdrawn.
 *
 * <p>An effect outside of our database is first intended, then performed by whoever holds its {@link #lock}, then
 * {@link #done}: should the answer be lost, the ledger still knows what to look for.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EffectLedger {

    private final Effects effects;

    EffectLedger(Effects effects) {
        this.effects = effects;
    }

    /**
     * Commits at once, before the effect; intending it again notes the new attempt.
     *
     * @throws UndoBegun when the undo of the case has begun
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void intend(String subject, String kind, String target, @Nullable String detail) {
        effects.refuseWhileUndoing(subject);
        effects.intend(subject, kind, target, detail);
    }

    /**
     * For what a person may do at any moment once the caller's transaction has asked for it.
     *
     * @throws UndoBegun when the undo of the case has begun
     */
    public void entrust(String subject, String kind, String target) {
        effects.refuseWhileUndoing(subject);
        effects.intend(subject, kind, target, null);
    }

    /** The effect is the caller's until its transaction ends; its undo waits that long, and then sees what was done. */
    public Optional<Effect> lock(String subject, String kind, String target) {
        return effects.lock(subject, kind, target);
    }

    /** The detail, where given, replaces the one of the intent. An effect that was undone stays so. */
    public void done(String subject, String kind, String target, @Nullable String detail) {
        effects.done(subject, kind, target, detail);
    }

    /**
     * For effects that exist exactly when the caller's transaction does: inside our database, or done by a person.
     *
     * @throws UndoBegun when the undo of the case has begun
     */
    public void record(String subject, String kind, String target, @Nullable String detail) {
        effects.refuseWhileUndoing(subject);
        effects.intend(subject, kind, target, detail);
        effects.done(subject, kind, target, detail);
    }

    /** Keeps why an attempt failed, although the failure takes the caller's transaction back. */
    public void failed(Effect effect, Exception failure) {
        effects.failed(effect.id(), failure);
    }

    /** From now on nothing is done for the case any more; waits for intents that are being committed. */
    public void beginUndo(String subject) {
        effects.beginUndo(subject);
    }

    @Transactional(readOnly = true)
    public boolean isUndoing(String subject) {
        return effects.isUndoing(subject);
    }

    /** Everything, in the order in which it was done. */
    @Transactional(readOnly = true)
    public List<Effect> of(String subject) {
        return effects.of(subject);
    }
}
