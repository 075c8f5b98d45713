package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.SurveyId;
import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;

/**
 * That one person is asked about one tool.
 *
 * @param round when the cohort is asked, such as PILOT
 */
public record Survey(SurveyId id, ToolRequestId requestId, ToolId toolId, String round, String userId) {

    enum State {
        ASKED,
        ANSWERED,
        SILENT,
        TAKEN_BACK
    }
}
