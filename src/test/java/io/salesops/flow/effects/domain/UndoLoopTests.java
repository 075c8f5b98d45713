package io.salesops.flow.effects.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.Effect.State;
import io.salesops.flow.effects.EffectLedger;
import io.salesops.flow.effects.ManualStep;
import io.salesops.flow.effects.Undo;
import io.salesops.flow.effects.Undone;
import io.salesops.flow.effects.domain.UndoLoop.HandWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class UndoLoopTests {

    private final String subject = UUID.randomUUID().toString();
    private final Chairs chairs = new Chairs();

    @Autowired
    private Effects effects;

    @Autowired
    private EffectLedger ledger;

    @Autowired
    private TransactionTemplate transaction;

    private UndoLoop undoLoop;

    @BeforeEach
    void knowHowToUndo() {
        undoLoop = new UndoLoop(effects, List.of(chairs));
    }

    @Test
    void undoesInReverseOrderWhatWasOnlyIntendedToo() {
        record("first");
        ledger.intend(subject, "CHAIR", "second", null);
        record("third");

        while (committed(() -> undoLoop.isAnythingLeft(subject))) {
            assertThat(undoLatest()).isEmpty();
        }

        assertThat(chairs.recalled).containsExactly("third", "second", "first");
        assertThat(ledger.of(subject)).extracting(Effect::state).containsOnly(State.UNDONE);
        assertThat(ledger.isUndoing(subject)).isTrue();
    }

    @Test
    void keepsAnEffectWhoseUndoFailsAndSaysWhy() {
        record("first");
        chairs.fault = new IllegalStateException("The chair is taken");

        assertThatThrownBy(this::undoLatest).hasMessage("The chair is taken");
        assertThat(ledger.of(subject)).singleElement().satisfies(effect -> {
            assertThat(effect.state()).isEqualTo(State.DONE);
            assertThat(effect.lastError()).isEqualTo("The chair is taken");
        });

        chairs.fault = null;
        undoLatest();
        assertThat(ledger.of(subject)).singleElement().satisfies(effect -> {
            assertThat(effect.state()).isEqualTo(State.UNDONE);
            assertThat(effect.lastError()).isNull();
        });
    }

    @Test
    void leavesAnEffectUntilThePersonHasUndoneIt() {
        record("heavy");

        var work = undoLatest().orElseThrow();
        assertThat(work.step().group()).isEqualTo("it");
        assertThat(committed(() -> undoLoop.isAnythingLeft(subject))).isTrue();
        transaction.executeWithoutResult(status -> undoLoop.undoneByHand(work.effectId(), "It is in the cellar"));

        assertThat(committed(() -> undoLoop.isAnythingLeft(subject))).isFalse();
        assertThat(ledger.of(subject)).extracting(Effect::undoNote).containsExactly("It is in the cellar");
    }

    @Test
    void refusesWhatNothingCanUndo() {
        transaction.executeWithoutResult(status -> ledger.record(subject, "TATTOO", "anchor", null));

        assertThatThrownBy(this::undoLatest).hasMessage("Nothing undoes TATTOO");
    }

    private void record(String chair) {
        transaction.executeWithoutResult(status -> ledger.record(subject, "CHAIR", chair, null));
    }

    private Optional<HandWork> undoLatest() {
        return committed(() -> undoLoop.undoLatest(subject));
    }

    private <T> T committed(Supplier<T> step) {
        return transaction.execute(status -> step.get());
    }

    /** Effects of a kind that this test alone knows. */
    private static class Chairs implements Undo {

        private final List<String> recalled = new ArrayList<>();
        private @Nullable RuntimeException fault;

        @Override
        public String kind() {
            return "CHAIR";
        }

        @Override
        public Undone undo(Effect effect) {
            if (fault != null) {
                throw fault;
            }
            recalled.add(effect.target());
            return effect.target().equals("heavy") ? Undone.BY_HAND : Undone.DONE;
        }

        @Override
        public ManualStep byHand(Effect effect) {
            return new ManualStep("it", "Carry the chair away", "It is too heavy for a program.");
        }
    }
}
