package io.salesops.flow.dealreview.domain;

import io.salesops.flow.pipeline.Deal;
import io.salesops.flow.pipeline.MissingRate;
import io.salesops.flow.pipeline.Product;
import io.salesops.flow.pipeline.Products;
import io.salesops.flow.pipeline.Rates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Works out on which terms a deal was won; a source tells no more of them than its amount. */
@Component
class WonTerms {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int SCALE = 10;
    private static final int MONEY_SCALE = 2;

    private final Assessment assessment;
    private final Products products;
    private final Rates rates;

    WonTerms(Assessment assessment, Products products, Rates rates) {
        this.assessment = assessment;
        this.products = products;
        this.rates = rates;
    }

    /** The terms of the deal's review at the price the client pays now. */
    Figures of(Deal deal, DealReview review) {
        return review.figures()
                .map(figures -> worthAsApproved(review)
                        .filter(agreed -> agreed.signum() > 0)
                        .map(agreed -> atPrice(figures, agreed, paid(deal)))
                        .orElse(figures))
                .orElseGet(() -> of(deal));
    }

    /** What the amount alone says of a deal that nobody reviewed; the rest is taken as good as can be. */
    Figures of(Deal deal) {
        var amount = amountOf(deal);
        return assessment.figures(
                new DealTerms(
                        discountFromList(deal, amount),
                        amount,
                        amount,
                        null,
                        null,
                        null,
                        HUNDRED,
                        false,
                        false,
                        List.of()),
                deal);
    }

    /** The client pays so much less than approved for the same: that is a discount. More is a larger deal. */
    private static Figures atPrice(Figures figures, BigDecimal agreed, BigDecimal paid) {
        if (paid.compareTo(agreed) == 0) {
            return figures;
        }
        var acv = part(figures.acv(), paid, agreed, MONEY_SCALE);
        var arr = part(figures.arr(), paid, agreed, MONEY_SCALE);
        return paid.compareTo(agreed) > 0
                ? figures.with(figures.discountPercent(), figures.marginPercent(), acv, arr)
                : figures.with(
                        rest(part(rest(figures.discountPercent()), paid, agreed, SCALE)),
                        marginAt(figures, agreed, paid),
                        acv,
                        arr);
    }

    /** What is given away earns nothing. */
    private static BigDecimal marginAt(Figures figures, BigDecimal agreed, BigDecimal paid) {
        return paid.signum() == 0 ? BigDecimal.ZERO : rest(part(rest(figures.marginPercent()), agreed, paid, SCALE));
    }

    private static BigDecimal rest(BigDecimal percent) {
        return HUNDRED.subtract(percent);
    }

    /** Divides last, so that nothing is rounded twice. */
    private static BigDecimal part(BigDecimal value, BigDecimal part, BigDecimal whole, int scale) {
        return value.multiply(part).divide(whole, scale, RoundingMode.HALF_UP);
    }

    /** Where the source named no amount, the contract value is all that the approvers knew. */
    private Optional<BigDecimal> worthAsApproved(DealReview review) {
        return review.approvedDeal()
                .flatMap(then -> then.amount() == null
                        ? review.figures().map(Figures::acv)
                        : Optional.of(reporting(then.amount(), then.currency())));
    }

    private BigDecimal paid(Deal deal) {
        return reporting(amountOf(deal), deal.currency());
    }

    private static BigDecimal amountOf(Deal deal) {
        return Objects.requireNonNull(deal.amount(), "a won deal has an amount");
    }

    private BigDecimal discountFromList(Deal deal, BigDecimal amount) {
        return Optional.ofNullable(deal.product())
                .flatMap(product -> products.find(deal.source(), product))
                .filter(product -> product.currency().equals(deal.currency()))
                .map(Product::listPrice)
                .filter(list -> list.compareTo(amount) > 0)
                .map(list -> rest(part(HUNDRED, amount, list, SCALE)))
                .orElse(BigDecimal.ZERO);
    }

    /** Without a rate nothing can be compared: the step is tried again until there is one, or becomes an incident. */
    private BigDecimal reporting(BigDecimal amount, String currency) {
        try {
            return rates.toReporting(amount, currency);
        } catch (MissingRate e) {
            throw new IllegalStateException(e);
        }
    }
}
