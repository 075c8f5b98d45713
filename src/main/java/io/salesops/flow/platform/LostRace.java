package io.salesops.flow.platform;

/** Somebody else, or a job, changed the same thing at the same moment and was first. */
public class LostRace extends Conflict {

    private static final int ATTEMPTS = 5;

    public LostRace() {
        super("Somebody changed this at the same moment. Please look again, then repeat.");
    }

    /** Tries again what may lose a race; each attempt is a transaction of its own. */
    public static void retrying(Runnable action) {
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                action.run();
                return;
            } catch (LostRace e) {
                Thread.onSpinWait();
            }
        }
        action.run();
    }
}
