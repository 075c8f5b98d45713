package io.salesops.flow.targets.domain.formula;

import static io.salesops.flow.targets.domain.formula.Decimals.HUNDRED;
import static io.salesops.flow.targets.domain.formula.Decimals.percentOf;
import static java.util.stream.Collectors.joining;

import io.salesops.flow.platform.MoneyText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a target came about, step by step, in words and numbers that a seller can follow. */
final class TargetStory {

    private final Plan plan;
    private final String currency;
    private final BigDecimal addedPercent;
    private final BigDecimal unassigned;
    private final List<String> ofEverybody;

    TargetStory(Plan plan, String currency, BigDecimal addedPercent, BigDecimal unassigned) {
        this.plan = plan;
        this.currency = currency;
        this.addedPercent = addedPercent;
        this.unassigned = unassigned;
        this.ofEverybody = List.of(planStep(), poolStep());
    }

    List<String> of(SplitFormula.Part part, BigDecimal spread, BigDecimal target) {
        var steps = new ArrayList<>(ofEverybody);
        steps.add(shareStep(part.weight()) + money(part.full()) + ".");
        if (!part.fullyRamped()) {
            steps.add("In ramp: %s, on average %s: %s."
                    .formatted(
                            part.seller().rampPercents().stream()
                                    .map(TargetStory::percent)
                                    .collect(joining(", ")),
                            percent(part.rampPercent()),
                            money(part.ramped())));
        } else if (addedPercent.signum() > 0) {
            steps.add("Colleagues in ramp cannot carry all of theirs yet; your part of it is %s (+%s): %s."
                    .formatted(money(spread.subtract(part.ramped())), percent(addedPercent), money(spread)));
        }
        steps.add("Rounded so that all targets%s exactly the pool: %s.".formatted(together(), money(target)));
        return steps;
    }

    private String together() {
        return unassigned.signum() == 0
                ? " together are"
                : ", with the %s that nobody carries, are".formatted(money(unassigned));
    }

    private String planStep() {
        if (plan.quarters().isEmpty()) {
            return "There is no complete quarter to plan from: the plan is %s.".formatted(money(plan.plan()));
        }
        return "The company's last four quarters brought %s%s; with %s growth that is %s, of which this quarter's share is %s: the plan is %s."
                .formatted(
                        money(plan.base()),
                        estimated(),
                        percent(plan.growthPercent()),
                        money(percentOf(plan.base(), HUNDRED.add(plan.growthPercent()))),
                        percent(plan.seasonalShare().multiply(HUNDRED)),
                        money(plan.plan()));
    }

    private String estimated() {
        var replaced = plan.quarters().stream()
                .filter(BaseQuarter::replaced)
                .map(quarter -> quarter.quarter().toString())
                .collect(joining(", "));
        return replaced.isEmpty() ? "" : " (%s by the mean of the others)".formatted(replaced);
    }

    private String poolStep() {
        return "With %s over-assignment, %s is shared out among the sellers."
                .formatted(percent(plan.overAssignmentPercent()), money(plan.pool()));
    }

    private static String shareStep(Weights.Weight weight) {
        var share = fixedPercent(weight.value());
        return switch (weight.origin()) {
            case OWN -> "Your share is %s (%s): ".formatted(share, origin(weight));
            case MEDIAN ->
                "You have neither bookings nor open pipeline yet and get the median share of your team, %s: "
                        .formatted(share);
            case OVERALL_MEDIAN ->
                "You have neither bookings nor open pipeline yet and get the median share of all sellers, for want of one of your team, %s: "
                        .formatted(share);
            case EQUAL -> "Nobody has bookings or open pipeline yet, so all get the same share, %s: ".formatted(share);
        };
    }

    private static String origin(Weights.Weight weight) {
        var parts = new ArrayList<String>();
        add(parts, "bookings", weight.historyShare());
        add(parts, "open pipeline", weight.potentialShare());
        if (weight.givesToNewcomers()) {
            parts.add("less what colleagues without either get");
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String what, @Nullable BigDecimal share) {
        if (share != null) {
            parts.add(what + " " + percent(share.multiply(HUNDRED)));
        }
    }

    private String money(BigDecimal amount) {
        return MoneyText.of(amount.setScale(2, RoundingMode.HALF_UP), currency);
    }

    static String number(BigDecimal value) {
        return String.format(Locale.ENGLISH, value.stripTrailingZeros().scale() <= 0 ? "%,.0f" : "%,.2f", value);
    }

    static String percent(BigDecimal percent) {
        return number(percent.setScale(2, RoundingMode.HALF_UP)) + " %";
    }

    private static String fixedPercent(BigDecimal share) {
        return String.format(Locale.ENGLISH, "%.2f %%", share.multiply(HUNDRED));
    }
}
