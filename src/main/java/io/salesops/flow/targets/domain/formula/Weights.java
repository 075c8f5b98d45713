package io.salesops.flow.targets.domain.formula;

import static io.salesops.flow.targets.domain.formula.Decimals.EXACT;
import static io.salesops.flow.targets.domain.formula.Decimals.clean;
import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which part each seller takes of a pool: half by history, half by potential. */
final class Weights {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");
    private static final int NAMED_AT_MOST = 5;

    private final List<SellerInput> sellers;
    private final List<SellerInput> measured;
    private final BigDecimal history;
    private final BigDecimal potential;
    private final Set<String> comparable;

    Weights(List<SellerInput> sellers) {
        this.sellers = sellers;
        this.measured = sellers.stream().filter(SellerInput::measured).toList();
        this.history = sum(SellerInput::historyShare);
        this.potential = sum(SellerInput::potentialShare);
        this.comparable = measured.stream()
                .map(SellerInput::teamId)
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    /** Where a weight comes from. Shares are null where the other kind alone decides. */
    record Weight(
            BigDecimal value,
            @Nullable BigDecimal historyShare,
            @Nullable BigDecimal potentialShare,
            Origin origin) {

        /** Whether the shares of those without any made this one smaller. */
        boolean givesToNewcomers() {
            var own = Stream.of(historyShare, potentialShare)
                    .filter(Objects::nonNull)
                    .toList();
            return origin == Origin.OWN && Decimals.mean(own).subtract(value).compareTo(TOLERANCE) > 0;
        }
    }

    enum Origin {
        OWN,
        MEDIAN,
        OVERALL_MEDIAN,
        EQUAL
    }

    /** In the order of the sellers; together they are 1. */
    List<Weight> all() {
        var raw = raw();
        var sum = Decimals.sum(raw);
        var weights = new ArrayList<Weight>();
        for (var i = 0; i < raw.size(); i++) {
            weights.add(weight(sellers.get(i), raw.get(i).divide(sum, EXACT)));
        }
        return weights;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        reportSum(findings, "history", history);
        reportSum(findings, "potential", potential);
        reportZero(findings);
        var others = sellers.stream().filter(seller -> !seller.measured()).toList();
        if (!others.isEmpty()) {
            findings.add(Finding.info(
                    Finding.SELLER_WITHOUT_HISTORY,
                    "%d of %d sellers have neither bookings nor open pipeline and get %s: %s."
                            .formatted(others.size(), sellers.size(), shareOf(others), names(others))));
        }
        return findings;
    }

    private String shareOf(List<SellerInput> others) {
        if (nothingIsMeasured()) {
            return "equal shares";
        }
        return others.stream().allMatch(this::hasComparableTeam)
                ? "the median share of their team"
                : "the median share of their team, or of all sellers where it has none";
    }

    private boolean hasComparableTeam(SellerInput seller) {
        return seller.teamId() != null && comparable.contains(seller.teamId());
    }

    private void reportZero(List<Finding> findings) {
        if (sellers.isEmpty()) {
            return;
        }
        if (history.signum() == 0) {
            findings.add(Finding.warning(
                    Finding.ZERO_HISTORY,
                    potential.signum() == 0
                            ? "Nobody has any bookings."
                            : "Nobody has any bookings: open pipeline alone decides the shares."));
        }
        if (potential.signum() == 0) {
            findings.add(Finding.warning(
                    Finding.ZERO_POTENTIAL,
                    history.signum() == 0
                            ? "Nobody has any open pipeline."
                            : "Nobody has any open pipeline: bookings alone decide the shares."));
        }
    }

    private static void reportSum(List<Finding> findings, String what, BigDecimal sum) {
        if (sum.signum() != 0 && sum.subtract(ONE).abs().compareTo(TOLERANCE) > 0) {
            findings.add(Finding.warning(
                    Finding.SHARES_NORMALISED,
                    "The shares of %s add up to %s and not to 1: each was divided by that sum."
                            .formatted(what, clean(sum).toPlainString())));
        }
    }

    private List<BigDecimal> raw() {
        if (nothingIsMeasured()) {
            return sellers.stream().map(seller -> ONE).toList();
        }
        var medians = new Medians();
        return sellers.stream()
                .map(seller -> seller.measured() ? own(seller) : medians.of(seller.teamId()))
                .toList();
    }

    private boolean nothingIsMeasured() {
        return history.signum() == 0 && potential.signum() == 0;
    }

    private BigDecimal own(SellerInput seller) {
        if (potential.signum() == 0) {
            return historyShare(seller);
        }
        if (history.signum() == 0) {
            return potentialShare(seller);
        }
        return historyShare(seller).add(potentialShare(seller)).multiply(HALF, EXACT);
    }

    private BigDecimal historyShare(SellerInput seller) {
        return seller.historyShare().divide(history, EXACT);
    }

    private BigDecimal potentialShare(SellerInput seller) {
        return seller.potentialShare().divide(potential, EXACT);
    }

    private Weight weight(SellerInput seller, BigDecimal value) {
        if (nothingIsMeasured()) {
            return new Weight(value, null, null, Origin.EQUAL);
        }
        if (!seller.measured()) {
            return new Weight(value, null, null, hasComparableTeam(seller) ? Origin.MEDIAN : Origin.OVERALL_MEDIAN);
        }
        return new Weight(
                value,
                history.signum() == 0 ? null : historyShare(seller),
                potential.signum() == 0 ? null : potentialShare(seller),
                Origin.OWN);
    }

    private BigDecimal sum(Function<SellerInput, BigDecimal> share) {
        return Decimals.sum(measured.stream().map(share).toList());
    }

    private static String names(List<SellerInput> sellers) {
        var names =
                sellers.stream().limit(NAMED_AT_MOST).map(SellerInput::sellerId).collect(joining(", "));
        var more = sellers.size() - NAMED_AT_MOST;
        return more > 0 ? "%s and %d more".formatted(names, more) : names;
    }

    /** What a seller in the middle of a team has; of all sellers where the team has nobody to compare with. */
    private final class Medians {

        private final Map<String, BigDecimal> byTeam = new HashMap<>();
        private final BigDecimal overall =
                median(measured.stream().map(Weights.this::own).toList());

        Medians() {
            measured.stream()
                    .filter(seller -> seller.teamId() != null)
                    .collect(groupingBy(SellerInput::teamId, mapping(Weights.this::own, toList())))
                    .forEach((team, weights) -> byTeam.put(team, median(weights)));
        }

        BigDecimal of(@Nullable String teamId) {
            return teamId == null ? overall : byTeam.getOrDefault(teamId, overall);
        }

        private static BigDecimal median(List<BigDecimal> values) {
            if (values.isEmpty()) {
                return ZERO;
            }
            var sorted = values.stream().sorted().toList();
            var middle = sorted.size() / 2;
            return sorted.size() % 2 == 1
                    ? sorted.get(middle)
                    : sorted.get(middle - 1).add(sorted.get(middle)).multiply(HALF, EXACT);
        }
    }
}
