package io.salesops.flow.dealreview.domain;

import java.util.List;

/**
 * What became of a decision when the deal was looked at again.
 *
 * @param values what became worse, where that is the reason
 */
public record Ruling(Verdict verdict, List<DealValue> values) {

    public enum Verdict {
        /** Nothing that the reviewer's rule tests became worse. */
        KEPT,
        /** Only the discount rose, and no further than tolerated. */
        TOLERATED,
        WORSE,
        /** The approval was not given for an exception, which the deal needs now. */
        EXCEPTION,
        /** The figures that the approval was given on are not known. */
        UNKNOWN,
        /** The rules do not ask the reviewer any more. */
        NOT_ASKED,
        CHANGE_ASKED,
        TAKEN_BACK
    }

    static Ruling of(Verdict verdict) {
        return new Ruling(verdict, List.of());
    }

    /** Whether the decision still stands. */
    boolean kept() {
        return switch (verdict) {
            case KEPT, TOLERATED, NOT_ASKED -> true;
            case WORSE, EXCEPTION, UNKNOWN, CHANGE_ASKED, TAKEN_BACK -> false;
        };
    }
}
