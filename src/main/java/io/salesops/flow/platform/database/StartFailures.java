package io.salesops.flow.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the application cannot start on its database, and what to do. */
final class StartFailures {

    private StartFailures() {}

    static class OfTheEmbeddedDatabase extends AbstractFailureAnalyzer<EmbeddedDatabaseUnavailable> {

        @Override
        protected FailureAnalysis analyze(Throwable root, EmbeddedDatabaseUnavailable cause) {
            return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
        }
    }

    static class OfTheDemoProfile extends AbstractFailureAnalyzer<DemoProfileRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable root, DemoProfileRefused cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Leave out the profile 'demo', or leave out SPRING_DATASOURCE_URL to use the embedded database.",
                    cause);
        }
    }
}
