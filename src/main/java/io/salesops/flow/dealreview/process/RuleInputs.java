package io.salesops.flow.dealreview.process;

import io.salesops.flow.dealreview.domain.Figures;
import java.util.Map;

/** The figures under the names that the decision tables test. */
final class RuleInputs {

    private RuleInputs() {}

    static Map<String, Object> of(Figures figures) {
        return Map.of(
                "dealDiscountPercent", figures.discountPercent().doubleValue(),
                "dealAcv", figures.acv().doubleValue(),
                "limitScale", figures.limitScale().doubleValue(),
                "dealArr", figures.arr().doubleValue(),
                "dealMarginPercent", figures.marginPercent().doubleValue(),
                "paymentTermsDays", figures.paymentTermsDays(),
                "billing", figures.billing().name(),
                "nonStandardClause", figures.nonStandardClause(),
                "dataAddendum", figures.dataAddendum());
    }
}
