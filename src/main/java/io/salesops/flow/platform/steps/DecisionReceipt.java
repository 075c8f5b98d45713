package io.salesops.flow.platform.steps;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table answered in a process, and on what grounds.
 *
 * @param matchedRows numbers of the rows that held, from 1
 * @param by on whose request
 */
public record DecisionReceipt(
        String decisionKey,
        int decisionVersion,
        List<Integer> matchedRows,
        Map<String, Object> inputs,
        List<Map<String, Object>> outputs,
        String processKey,
        int processVersion,
        @Nullable String by,
        Instant at) {}
