package io.salesops.flow.requests.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened in an instance or in one that it called.
 *
 * @param requestId the instance of the request
 * @param own whether it happened in that instance itself, and so is on its diagram
 */
record Activity(
        String requestId,
        boolean own,
        String shape,
        @Nullable String name,
        String type,
        @Nullable String assignee,
        Instant startedAt,
        @Nullable Instant endedAt) {

    boolean isOpen() {
        return endedAt == null;
    }

    /** Something was done, by a person or by the application. */
    boolean isStep() {
        return name != null && type.endsWith("Task");
    }

    /** Tasks of people are told with their holders. */
    boolean isWait() {
        return name != null
                && (type.startsWith("intermediate") || type.equals("receiveTask") || type.equals("eventBasedGateway"));
    }

    boolean isOnDiagram() {
        return own && !type.equals("subProcess") && !type.equals("multiInstanceBody");
    }
}
