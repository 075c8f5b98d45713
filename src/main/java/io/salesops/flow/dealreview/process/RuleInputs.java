package io.salesops.flow.dealreview.process;

import io.salesops.flow.dealreview.domain.DealValue;
import io.salesops.flow.dealreview.domain.Figures;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The figures under the names that the decision tables test. */
final class RuleInputs {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    /** Names in the tables which are no value of the deal. */
    private static final Set<String> OTHERS = Set.of("limitScale", "exceptionRequested");

    private static final Map<String, DealValue> VALUES = Map.of(
            "dealDiscountPercent", DealValue.DISCOUNT,
            "dealAcv", DealValue.ACV,
            "dealArr", DealValue.ARR,
            "dealMarginPercent", DealValue.MARGIN,
            "paymentTermsDays", DealValue.PAYMENT_TERMS,
            "billing", DealValue.BILLING,
            "nonStandardClause", DealValue.NON_STANDARD_CLAUSE,
            "dataAddendum", DealValue.DATA_ADDENDUM);

    private RuleInputs() {}

    static Map<String, Object> of(Figures figures) {
        var inputs = new HashMap<String, Object>();
        inputs.put("limitScale", figures.limitScale().doubleValue());
        VALUES.forEach((name, value) -> inputs.put(name, input(value, figures)));
        return inputs;
    }

    private static Object input(DealValue value, Figures figures) {
        return switch (value) {
            case DISCOUNT -> figures.discountPercent().doubleValue();
            case ACV -> figures.acv().doubleValue();
            case ARR -> figures.arr().doubleValue();
            case MARGIN -> figures.marginPercent().doubleValue();
            case PAYMENT_TERMS -> figures.paymentTermsDays();
            case BILLING -> figures.billing().name();
            case NON_STANDARD_CLAUSE -> figures.nonStandardClause();
            case DATA_ADDENDUM -> figures.dataAddendum();
        };
    }

    /** The values in the expressions that a row tests; all of them where an expression names none, or no row does. */
    static Set<DealValue> valuesIn(List<String> expressions) {
        var names = expressions.stream().map(RuleInputs::knownNames).toList();
        var values = names.stream()
                .flatMap(Set::stream)
                .filter(VALUES::containsKey)
                .map(VALUES::get)
                .collect(Collectors.toSet());
        return values.isEmpty() || names.contains(Set.<String>of())
                ? EnumSet.allOf(DealValue.class)
                : EnumSet.copyOf(values);
    }

    private static Set<String> knownNames(String expression) {
        return NAME.matcher(expression)
                .results()
                .map(MatchResult::group)
                .filter(name -> VALUES.containsKey(name) || OTHERS.contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }
}
