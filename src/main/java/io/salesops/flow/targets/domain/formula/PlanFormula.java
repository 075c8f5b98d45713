package io.salesops.flow.targets.domain.formula;

import static io.salesops.flow.targets.domain.formula.Decimals.EXACT;
import static io.salesops.flow.targets.domain.formula.Decimals.HUNDRED;
import static io.salesops.flow.targets.domain.formula.Decimals.clean;
import static io.salesops.flow.targets.domain.formula.Decimals.mean;
import static io.salesops.flow.targets.domain.formula.Decimals.percentOf;
import static io.salesops.flow.targets.domain.formula.Decimals.sum;
import static java.util.stream.Collectors.joining;

import io.salesops.flow.platform.time.FiscalQuarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** From what was sold to what is planned. */
public final class PlanFormula {

    private static final int YEAR = 4;
    private static final int YEARS_THAT_SHOW_A_SEASON = 2;
    private static final BigDecimal A_QUARTER = new BigDecimal("0.25");

    private final History history;
    private final FiscalQuarter target;
    private final List<Finding> findings = new ArrayList<>();

    private PlanFormula(History history, FiscalQuarter target) {
        this.history = history;
        this.target = target;
    }

    /**
     * The plan of a quarter. The base ends with the last quarter before it that the history knows, so the history
     * must hold no quarter that still runs.
     */
    public static Plan plan(
            History history, FiscalQuarter target, BigDecimal growthPercent, BigDecimal overAssignmentPercent) {
        return new PlanFormula(history, target).plan(growthPercent, overAssignmentPercent);
    }

    private Plan plan(BigDecimal growthPercent, BigDecimal overAssignmentPercent) {
        var last = history.lastBefore(target);
        var quarters = last.map(this::baseUntil).orElseGet(this::noBase);
        var base = sum(quarters.stream().map(BaseQuarter::value).toList());
        var share = last.map(this::seasonalShare).orElse(A_QUARTER);
        var plan = percentOf(base, HUNDRED.add(growthPercent)).multiply(share, EXACT);
        return new Plan(
                clean(base),
                growthPercent,
                clean(share),
                overAssignmentPercent,
                clean(plan),
                clean(percentOf(plan, HUNDRED.add(overAssignmentPercent))),
                quarters,
                List.copyOf(findings));
    }

    private List<BaseQuarter> baseUntil(FiscalQuarter last) {
        var window = yearUntil(last);
        var complete = complete(window);
        if (complete.isEmpty()) {
            return noBase();
        }
        var mean = mean(complete);
        reportWhatIsNotKnown(window, clean(mean));
        reportWhatIsOlder(last);
        return window.stream()
                .map(quarter -> history.complete(quarter)
                        .map(value -> new BaseQuarter(quarter, value, false))
                        .orElseGet(() -> new BaseQuarter(quarter, mean, true)))
                .toList();
    }

    private void reportWhatIsNotKnown(List<FiscalQuarter> window, BigDecimal mean) {
        var partial = window.stream().filter(history.partial()::contains).toList();
        if (!partial.isEmpty()) {
            findings.add(Finding.warning(
                    Finding.HISTORY_PARTIAL,
                    "The data covers %s only in part: the mean of the complete quarters, %s, stands for it."
                            .formatted(names(partial), TargetStory.number(mean))));
        }
        var missing = window.stream()
                .filter(quarter -> !history.knows(quarter) && !partial.contains(quarter))
                .toList();
        if (!missing.isEmpty()) {
            findings.add(Finding.warning(
                    Finding.HISTORY_MISSING,
                    "Nothing is known of %s: the mean of the complete quarters, %s, stands for each."
                            .formatted(names(missing), TargetStory.number(mean))));
        }
    }

    private void reportWhatIsOlder(FiscalQuarter last) {
        if (!last.equals(target.previous())) {
            findings.add(Finding.info(
                    Finding.HISTORY_OLD,
                    "The base ends with %s and not with %s: nothing later is known as a whole."
                            .formatted(last, target.previous())));
        }
    }

    private List<BaseQuarter> noBase() {
        findings.add(Finding.problem(
                Finding.HISTORY_MISSING,
                "There is no complete quarter before %s to plan from: the plan is 0.".formatted(target)));
        return List.of();
    }

    /**
     * Whole years are compared, counted back from the end of the base, so that each holds every season once; a quarter
     * in which a year cannot end is passed over.
     */
    private BigDecimal seasonalShare(FiscalQuarter last) {
        var shares = new ArrayList<BigDecimal>();
        var first = history.first();
        var end = last;
        while (end.compareTo(first) > 0) {
            var share = shareInYearUntil(end);
            share.ifPresent(shares::add);
            end = end.plus(share.isPresent() ? -YEAR : -1);
        }
        if (shares.size() >= YEARS_THAT_SHOW_A_SEASON) {
            return mean(shares);
        }
        findings.add(Finding.info(
                Finding.HISTORY_SHORT,
                "Fewer than two complete years with sales are known: a quarter of the year is planned."));
        return A_QUARTER;
    }

    private Optional<BigDecimal> shareInYearUntil(FiscalQuarter last) {
        var window = yearUntil(last);
        var values = complete(window);
        var year = sum(values);
        if (values.size() < YEAR || year.signum() <= 0) {
            return Optional.empty();
        }
        return window.stream()
                .filter(quarter -> quarter.quarter() == target.quarter())
                .findFirst()
                .flatMap(history::complete)
                .map(value -> value.divide(year, EXACT));
    }

    private List<BigDecimal> complete(List<FiscalQuarter> quarters) {
        return quarters.stream()
                .map(history::complete)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<FiscalQuarter> yearUntil(FiscalQuarter last) {
        return IntStream.rangeClosed(1 - YEAR, 0).mapToObj(last::plus).toList();
    }

    private static String names(List<FiscalQuarter> quarters) {
        return quarters.stream().map(FiscalQuarter::toString).collect(joining(", "));
    }
}
