package io.salesops.flow.dealreview.domain;

import org.jspecify.annotations.Nullable;

/** What operations say of a statement of the seller, and what the seller answers where it is questioned. */
public record Check(
        Statement statement,
        Verdict verdict,
        @Nullable String question,
        @Nullable String answer) {

    public enum Verdict {
        CONFIRMED,
        QUESTIONED
    }

    /** One line of what operations enter; a question needs its words. */
    public record Entry(Verdict verdict, @Nullable String question) {

        Check of(Statement statement) {
            return new Check(statement, verdict, verdict == Verdict.QUESTIONED ? question : null, null);
        }
    }

    public boolean questioned() {
        return verdict == Verdict.QUESTIONED;
    }

    boolean confirms(Statement other) {
        return verdict == Verdict.CONFIRMED && other.obstacle() != null && statement.isAbout(other.obstacle());
    }

    Check answered(String words) {
        return new Check(statement, verdict, question, words);
    }
}
