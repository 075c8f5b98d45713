package io.salesops.flow.targets.domain;

import static java.math.RoundingMode.HALF_UP;

import io.salesops.flow.platform.MoneyText;
import io.salesops.flow.platform.time.FiscalQuarter;
import io.salesops.flow.targets.domain.Limits.Fairness;
import io.salesops.flow.targets.domain.formula.Finding;
import io.salesops.flow.targets.domain.formula.Measures;
import io.salesops.flow.targets.domain.formula.Measures.Carrier;
import io.salesops.flow.targets.domain.formula.Plan;
import io.salesops.flow.targets.domain.formula.PlanFormula;
import io.salesops.flow.targets.domain.formula.SellerInput;
import io.salesops.flow.targets.domain.formula.Severity;
import io.salesops.flow.targets.domain.formula.Split;
import io.salesops.flow.targets.domain.formula.SplitFormula;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The targets of a quarter, computed from what is known now, and what people should know of them.
 *
 * @param findings all but the one on realism, which a decision table judges
 */
public record TargetForecast(Plan plan, Split split, Realism realism, List<Finding> findings) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal QUARTERS = new BigDecimal(4);

    public static TargetForecast compute(PlanInput input, List<SellerInput> sellers, Limits limits) {
        var running = input.running();
        var isRunning = running != null && input.history().knows(running);
        var history = running != null && isRunning ? input.history().without(running) : input.history();
        var plan = PlanFormula.plan(history, input.quarter(), input.growthPercent(), input.overAssignmentPercent());
        var split = SplitFormula.split(plan, sellers, limits.spreadLimitPercent(), input.currency());
        var findings = new ArrayList<Finding>();
        if (isRunning) {
            findings.add(Finding.info(
                    Finding.QUARTER_RUNNING,
                    "%s has not ended yet: what is known of it does not count.".formatted(running)));
        }
        reportQuartersToCome(findings, plan, input.today());
        findings.addAll(plan.findings());
        findings.addAll(split.findings());
        reportSellersWithoutTeam(findings, sellers);
        var weighed = weigh(plan, sellers, split, limits, input.currency());
        findings.addAll(weighed.findings());
        return new TargetForecast(plan, split, weighed.realism(), List.copyOf(findings));
    }

    /** What is measured of numbers, whether they were computed or people changed them since. */
    public static TargetForecast weigh(
            Plan plan, List<SellerInput> sellers, Split split, Limits limits, String currency) {
        var projections = projections(plan, sellers, split);
        var findings = new ArrayList<Finding>();
        reportOverAssignment(findings, plan, split);
        reportCapacity(findings, plan, split, limits, currency);
        reportFairness(findings, projections, limits.fairness());
        return new TargetForecast(plan, split, realism(projections, sellers), List.copyOf(findings));
    }

    public List<Finding> findings(Verdict onRealism) {
        return Stream.concat(findings.stream(), Stream.of(realism.judgedBy(onRealism)))
                .toList();
    }

    /** What a seller attains who sells as in the mean of the last four quarters. */
    private record Projection(BigDecimal territory, BigDecimal attainmentPercent) {}

    /** Of sellers with a history and a target. */
    private static List<Projection> projections(Plan plan, List<SellerInput> sellers, Split split) {
        var shares = sellers.stream().map(SellerInput::historyShare).reduce(BigDecimal.ZERO, BigDecimal::add);
        return IntStream.range(0, sellers.size())
                .filter(i -> sellers.get(i).historyShare().signum() > 0)
                .mapToObj(i -> projection(
                        sellers.get(i),
                        plan.base(),
                        shares,
                        split.sellers().get(i).target()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Projection> projection(
            SellerInput seller, BigDecimal base, BigDecimal shares, BigDecimal target) {
        var quarter = base.multiply(seller.historyShare()).divide(shares.multiply(QUARTERS), MathContext.DECIMAL128);
        return Measures.attainmentPercent(quarter, target)
                .map(percent -> new Projection(seller.potentialShare(), percent));
    }

    private static Realism realism(List<Projection> projections, List<SellerInput> sellers) {
        var attainments =
                projections.stream().map(Projection::attainmentPercent).toList();
        return new Realism(
                projections.size(),
                sellers.size(),
                Measures.attainableSharePercent(attainments).orElse(null));
    }

    private static void reportQuartersToCome(List<Finding> findings, Plan plan, FiscalQuarter today) {
        var toCome = plan.quarters().stream()
                .filter(quarter -> !quarter.replaced() && quarter.quarter().compareTo(today) > 0)
                .map(quarter -> quarter.quarter().toString())
                .toList();
        if (!toCome.isEmpty()) {
            findings.add(Finding.warning(
                    Finding.QUARTER_TO_COME,
                    "%s %s not begun yet: %s taken as stated."
                            .formatted(
                                    String.join(", ", toCome),
                                    toCome.size() == 1 ? "has" : "have",
                                    toCome.size() == 1 ? "its number is" : "their numbers are")));
        }
    }

    private static void reportSellersWithoutTeam(List<Finding> findings, List<SellerInput> sellers) {
        var without = sellers.stream()
                .filter(seller -> seller.teamId() == null)
                .map(SellerInput::sellerId)
                .toList();
        if (!without.isEmpty()) {
            findings.add(Finding.warning(
                    Finding.SELLER_WITHOUT_TEAM,
                    "%s to no team: %s."
                            .formatted(
                                    without.size() == 1 ? "1 seller belongs" : without.size() + " sellers belong",
                                    String.join(", ", without))));
        }
    }

    private static void reportOverAssignment(List<Finding> findings, Plan plan, Split split) {
        Measures.overAssignmentPercent(split.assigned(), plan.plan())
                .ifPresent(reached -> findings.add(new Finding(
                        Finding.OVER_ASSIGNMENT,
                        reached.signum() < 0 ? Severity.WARNING : Severity.INFO,
                        "The targets together are %s %s the plan; %s above it was asked for."
                                .formatted(
                                        percent(reached.abs()),
                                        reached.signum() < 0 ? "below" : "above",
                                        percent(plan.overAssignmentPercent())))));
    }

    private static void reportCapacity(List<Finding> findings, Plan plan, Split split, Limits limits, String currency) {
        var capacity = Measures.capacity(split.sellers().stream()
                .map(seller -> new Carrier(
                        seller.full(),
                        seller.rampPercent(),
                        seller.rampPercent().compareTo(HUNDRED) < 0
                                ? limits.attainmentInRampPercent()
                                : limits.attainmentRampedPercent()))
                .toList());
        var enough = capacity.compareTo(plan.plan()) >= 0;
        findings.add(new Finding(
                Finding.CAPACITY,
                enough ? Severity.INFO : Severity.WARNING,
                "By their ramp and the attainment to expect, the sellers can bring %s; the plan is %s."
                        .formatted(money(capacity, currency), money(plan.plan(), currency))));
    }

    private static void reportFairness(List<Finding> findings, List<Projection> projections, Fairness limits) {
        if (projections.size() < limits.sellersThatShowAPattern()) {
            findings.add(Finding.info(
                    Finding.FAIRNESS,
                    "Fairness is not computable: it takes at least %d sellers with a history and a target, and there are %d."
                            .formatted(limits.sellersThatShowAPattern(), projections.size())));
            return;
        }
        findings.add(Measures.correlation(
                        projections.stream().map(Projection::territory).toList(),
                        projections.stream().map(Projection::attainmentPercent).toList())
                .map(r -> fairness(r, limits.strongCorrelation()))
                .orElseGet(() -> Finding.info(
                        Finding.FAIRNESS,
                        "Fairness is not computable: all territories, or all projected attainments, are the same.")));
    }

    private static Finding fairness(BigDecimal r, BigDecimal strong) {
        var text = "The size of a territory and the projected attainment correlate with %s"
                .formatted(r.setScale(3, HALF_UP).toPlainString());
        return r.abs().compareTo(strong) > 0
                ? Finding.warning(
                        Finding.FAIRNESS,
                        "%s: sellers of %s territories have it easier."
                                .formatted(text, r.signum() > 0 ? "large" : "small"))
                : Finding.info(Finding.FAIRNESS, text + ": targets do not favour any size.");
    }

    private static String money(BigDecimal amount, String currency) {
        return MoneyText.of(amount.setScale(0, HALF_UP), currency);
    }

    private static String percent(BigDecimal percent) {
        return String.format(Locale.ENGLISH, "%,.2f %%", percent);
    }
}
