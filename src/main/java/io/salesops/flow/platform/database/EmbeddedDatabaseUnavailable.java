package io.salesops.flow.platform.database;

/** The embedded server cannot start; says why and what to do. */
class EmbeddedDatabaseUnavailable extends RuntimeException {

    private final String remedy;

    EmbeddedDatabaseUnavailable(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
