package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Teams that get a tool together.
 *
 * @param number from 1
 * @param teams by id
 * @param goLiveOn the day planned
 * @param isExtended whether its training was waited for once more
 * @param liveOn since when the teams work with the tool
 */
public record Wave(
        ToolRequestId requestId,
        ToolId toolId,
        int number,
        List<String> teams,
        LocalDate goLiveOn,
        boolean isExtended,
        Optional<LocalDate> liveOn) {

    /** With whom its people get a licence and a training. */
    String cohort() {
        return "WAVE_" + number;
    }

    /** Of those who are trained once more. */
    String lateCohort() {
        return cohort() + "_AGAIN";
    }
}
