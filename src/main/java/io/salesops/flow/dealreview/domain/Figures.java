package io.salesops.flow.dealreview.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules test. Amounts are a year, in the reporting currency; percentages 0–100.
 *
 * @param limitScale by which the approval limits of the deal's source are multiplied
 * @param declared names of the figures that the seller stated and nothing confirms
 * @param confirmed names of the figures that the seller stated and operations confirmed
 * @param standard names of the terms that nobody stated, so that our standard ones hold
 */
public record Figures(
        BigDecimal discountPercent,
        BigDecimal acv,
        BigDecimal arr,
        String currency,
        int paymentTermsDays,
        Billing billing,
        BigDecimal marginPercent,
        boolean nonStandardClause,
        boolean dataAddendum,
        BigDecimal limitScale,
        Set<String> declared,
        Set<String> confirmed,
        Set<String> standard) {

    private static final List<String> AMOUNTS = List.of("acv", "arr");

    static boolean isAmount(String name) {
        return AMOUNTS.contains(name);
    }

    /** The names of what a seller can declare, in the order in which people read it. */
    List<String> unproven() {
        return Stream.of("largestLineDiscountPercent", "acv", "arr", "marginPercent")
                .filter(declared::contains)
                .toList();
    }

    BigDecimal value(String name) {
        return switch (name) {
            case "largestLineDiscountPercent" -> discountPercent;
            case "acv" -> acv;
            case "arr" -> arr;
            case "marginPercent" -> marginPercent;
            default -> throw new IllegalArgumentException("No figure is called " + name);
        };
    }

    /** The same figures, of which operations have confirmed some more. */
    Figures confirm(Collection<String> names) {
        var more = declared.stream().filter(names::contains).collect(Collectors.toSet());
        return with(minus(declared, more), plus(confirmed, more));
    }

    /** What was confirmed before stays so where the value is the same. */
    Figures confirmedLike(Figures before) {
        return confirm(before.confirmed.stream()
                .filter(name -> value(name).compareTo(before.value(name)) == 0)
                .toList());
    }

    private static Set<String> minus(Set<String> names, Set<String> less) {
        return names.stream().filter(name -> !less.contains(name)).collect(Collectors.toSet());
    }

    private static Set<String> plus(Set<String> names, Set<String> more) {
        return Stream.concat(names.stream(), more.stream()).collect(Collectors.toSet());
    }

    private Figures with(Set<String> nowDeclared, Set<String> nowConfirmed) {
        return new Figures(
                discountPercent,
                acv,
                arr,
                currency,
                paymentTermsDays,
                billing,
                marginPercent,
                nonStandardClause,
                dataAddendum,
                limitScale,
                nowDeclared,
                nowConfirmed,
                standard);
    }

    /** The same terms at another price. */
    Figures with(BigDecimal otherDiscount, BigDecimal otherMargin, BigDecimal otherAcv, BigDecimal otherArr) {
        return new Figures(
                otherDiscount,
                otherAcv,
                otherArr,
                currency,
                paymentTermsDays,
                billing,
                otherMargin,
                nonStandardClause,
                dataAddendum,
                limitScale,
                declared,
                confirmed,
                standard);
    }
}
