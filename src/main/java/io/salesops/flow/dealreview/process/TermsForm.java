package io.salesops.flow.dealreview.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.dealreview.domain.Billing;
import io.salesops.flow.dealreview.domain.DealReview;
import io.salesops.flow.dealreview.domain.DealTerms;
import io.salesops.flow.dealreview.domain.Figures;
import io.salesops.flow.pipeline.Deal;
import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.MoneyText;
import io.salesops.flow.platform.ProcessVariable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields in which a seller states the terms; amounts are in the deal's currency. */
@Component
class TermsForm {

    private static final ProcessVariable<Number> DISCOUNT = ProcessVariable.number("largestLineDiscountPercent");
    private static final ProcessVariable<Number> ACV = ProcessVariable.number("acv");
    private static final ProcessVariable<Number> ARR = ProcessVariable.number("arr");
    private static final ProcessVariable<Number> PAYMENT_TERMS = ProcessVariable.number("paymentTermsDays");
    private static final ProcessVariable<String> BILLING = ProcessVariable.text("billing");
    private static final ProcessVariable<Number> MARGIN = ProcessVariable.number("marginPercent");
    private static final ProcessVariable<Object> CLAUSES = ProcessVariable.json("clauses");

    private static final String NON_STANDARD_CLAUSE = "NON_STANDARD_CLAUSE";
    private static final String DATA_ADDENDUM = "DATA_ADDENDUM";

    private final ObjectMapper json;

    TermsForm(ObjectMapper json) {
        this.json = json;
    }

    String amountOf(Deal deal) {
        return MoneyText.of(deal.amount(), deal.currency());
    }

    /** What the deal itself knows, so that nobody types it again. */
    void fillIn(VariableScope scope, Deal deal) {
        fillIn(scope, deal.amount(), deal.amount());
    }

    /** What the last assessment stands on, for a seller who changes it. */
    void fillIn(VariableScope scope, DealReview review, Deal deal) {
        review.figures().ifPresent(figures -> {
            fillIn(scope, figures);
            review.terms().ifPresent(terms -> fillInAmounts(scope, figures, terms, deal.currency()));
        });
    }

    private static void fillIn(VariableScope scope, Figures figures) {
        DISCOUNT.set(scope, rounded(figures.discountPercent()));
        MARGIN.set(scope, rounded(figures.marginPercent()));
        PAYMENT_TERMS.set(scope, figures.paymentTermsDays());
        BILLING.set(scope, figures.billing().name());
        CLAUSES.set(scope, Spin.JSON(clauses(figures.nonStandardClause(), figures.dataAddendum())));
    }

    /** The form asks in the deal's currency; amounts that are known in others only are not turned back. */
    private static void fillInAmounts(VariableScope scope, Figures figures, DealTerms terms, String currency) {
        if (figures.currency().equals(currency)) {
            fillIn(scope, figures.acv(), figures.arr());
        } else if (terms.currency() == null || terms.currency().equals(currency)) {
            fillIn(scope, terms.acv(), terms.arr());
        }
    }

    private static void fillIn(VariableScope scope, @Nullable BigDecimal acv, @Nullable BigDecimal arr) {
        if (acv != null) {
            ACV.set(scope, acv.doubleValue());
        }
        if (arr != null) {
            ARR.set(scope, arr.doubleValue());
        }
    }

    private static double rounded(BigDecimal percent) {
        return percent.setScale(2, RoundingMode.HALF_UP).doubleValue();
    }

    private static List<String> clauses(boolean nonStandardClause, boolean dataAddendum) {
        return List.of(NON_STANDARD_CLAUSE, DATA_ADDENDUM).stream()
                .filter(clause -> clause.equals(DATA_ADDENDUM) ? dataAddendum : nonStandardClause)
                .toList();
    }

    DealTerms read(VariableScope scope) {
        var clauses = clauses(scope);
        return new DealTerms(
                Fields.number(DISCOUNT, scope),
                Fields.number(ACV, scope),
                Fields.number(ARR, scope),
                null,
                PAYMENT_TERMS.find(scope).map(Number::intValue).orElse(null),
                BILLING.find(scope).map(Billing::valueOf).orElse(null),
                Fields.number(MARGIN, scope),
                clauses.contains(NON_STANDARD_CLAUSE),
                clauses.contains(DATA_ADDENDUM),
                List.of());
    }

    private List<String> clauses(VariableScope scope) {
        return CLAUSES.find(scope)
                .map(value -> JsonList.read(json, value, new TypeReference<List<String>>() {}))
                .orElse(List.of());
    }
}
