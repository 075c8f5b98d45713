package io.salesops.flow.platform.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Nobody could sign in: there is no administrator, and no secret to make one with. */
class NoAdministrator extends RuntimeException {

    NoAdministrator() {
        super("There is no administrator yet, and nobody could sign in.");
    }

    static class Analyzer extends AbstractFailureAnalyzer<NoAdministrator> {

        @Override
        protected FailureAnalysis analyze(Throwable root, NoAdministrator cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Set SALESOPS_ADMIN_PASSWORD to the first password of the account 'admin' and start again, or try"
                            + " the product with SPRING_PROFILES_ACTIVE=demo.",
                    cause);
        }
    }
}
