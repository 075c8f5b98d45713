package io.salesops.flow.adoption.domain;

import io.salesops.flow.platform.steps.DecisionReceipt;
import io.salesops.flow.platform.steps.OpenStep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that is known of a tool.
 *
 * @param asOf the day up to which use is counted: the last one on which somebody was active, today without any
 * @param held how many licences somebody holds
 * @param stickiness in per cent
 * @param weeks of the year up to that day, from the first one with somebody active
 * @param holders who holds a licence, as far as the reader may see it
 * @param steps what is open of the tool itself
 * @param trainings what is open for each of its people
 */
public record ToolDossier(
        Tool tool,
        LocalDate asOf,
        Use use,
        int held,
        Optional<BigDecimal> stickiness,
        List<WeekOfUse> weeks,
        List<String> holders,
        List<ToolDecision> decisions,
        List<WaveProgress> waves,
        List<MeasuredDay> measurements,
        List<SurveyRound> surveys,
        List<DecisionReceipt> receipts,
        List<OpenStep> steps,
        List<OpenStep> trainings) {

    /** What is open, that of many people together. */
    public List<OpenWork> open() {
        return OpenWork.of(Stream.concat(steps.stream(), trainings.stream()));
    }

    /** A year's cost for everybody who worked with the tool in the last period of its rhythm. */
    public Optional<BigDecimal> costPerActiveUser() {
        return tool.contract().flatMap(contract -> use.costOfEach(contract.annualCost()));
    }
}
