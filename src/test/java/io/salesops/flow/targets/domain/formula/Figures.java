package io.salesops.flow.targets.domain.formula;

import io.salesops.flow.platform.time.FiscalQuarter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The numbers of tests, in few words. */
final class Figures {

    static final BigDecimal ZERO = BigDecimal.ZERO;
    static final BigDecimal TEN = BigDecimal.TEN;
    static final BigDecimal HUNDRED = number("100");

    private Figures() {}

    static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    static List<BigDecimal> numbers(String... numbers) {
        return Arrays.stream(numbers).map(BigDecimal::new).toList();
    }

    static FiscalQuarter quarter(String quarter) {
        return FiscalQuarter.of(quarter);
    }

    /** Consecutive quarters, the last of which is the one before the target. */
    static History before(String target, String... values) {
        var quarters = new TreeMap<FiscalQuarter, BigDecimal>();
        var first = quarter(target).plus(-values.length);
        for (var i = 0; i < values.length; i++) {
            quarters.put(first.plus(i), number(values[i]));
        }
        return new History(quarters, Set.of());
    }

    static History history(Map<String, String> values) {
        var quarters = new TreeMap<FiscalQuarter, BigDecimal>();
        values.forEach((quarter, value) -> quarters.put(quarter(quarter), number(value)));
        return new History(quarters, Set.of());
    }

    /** A plan whose pool is that amount. */
    static Plan pool(String pool) {
        return PlanFormula.plan(before("2026-Q1", pool, pool, pool, pool), quarter("2026-Q1"), ZERO, ZERO);
    }

    static SellerInput seller(String id, String history, String potential, String... ramp) {
        return inTeam("team", id, history, potential, ramp);
    }

    static SellerInput inTeam(String team, String id, String history, String potential, String... ramp) {
        var measured = number(history).signum() != 0 || number(potential).signum() != 0;
        return new SellerInput(id, team, number(history), number(potential), measured, numbers(ramp));
    }

    static Split split(Plan plan, SellerInput... sellers) {
        return SplitFormula.split(plan, List.of(sellers), TEN, "USD");
    }

    static List<String> targets(Split split) {
        return split.sellers().stream()
                .map(seller -> seller.sellerId() + " " + seller.target())
                .toList();
    }

    static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
