package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.ToolTrainingId;

/**
 * That one person is trained in one tool.
 *
 * @param cohort with whom, such as PILOT or WAVE_1
 */
public record TrainedPerson(ToolTrainingId id, ToolRequestId requestId, ToolId toolId, String cohort, String userId) {

    enum State {
        PLANNED,
        CERTIFIED,
        MISSED,
        TAKEN_BACK,
        /** The person works here no more. */
        LEFT
    }
}
