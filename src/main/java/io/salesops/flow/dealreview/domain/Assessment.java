package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.domain.DealTerms.QuoteLine;
import io.salesops.flow.pipeline.Deal;
import io.salesops.flow.pipeline.MissingRate;
import io.salesops.flow.pipeline.Product;
import io.salesops.flow.pipeline.Products;
import io.salesops.flow.pipeline.Rates;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.InvalidInput.FieldError;
import io.salesops.flow.platform.imports.Sources;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what the rules test: quote lines win, the seller's word fills the rest. */
@Component
class Assessment {

    private static final int STANDARD_PAYMENT_DAYS = 30;

    private final Products products;
    private final Rates rates;
    private final Sources sources;

    Assessment(Products products, Rates rates, Sources sources) {
        this.products = products;
        this.rates = rates;
        this.sources = sources;
    }

    /** @throws InvalidInput naming every figure that can neither be computed nor was declared */
    Figures figures(DealTerms terms, @Nullable Deal deal) {
        return new Draft(terms, deal).figures();
    }

    /** Amounts of the deal can be compared with the limits only when its currency has a rate. */
    void requireRate(Deal deal) {
        try {
            rates.toReporting(BigDecimal.ONE, deal.currency());
        } catch (MissingRate e) {
            throw new InvalidInput("opportunityId", String.valueOf(e.getMessage()));
        }
    }

    /** One deal's figures while they are put together. */
    private final class Draft {

        private final DealTerms terms;
        private final @Nullable Deal deal;
        private final String currency;
        private final List<FieldError> errors = new ArrayList<>();
        private final LinkedHashSet<String> declared = new LinkedHashSet<>();

        Draft(DealTerms terms, @Nullable Deal deal) {
            this.terms = terms;
            this.deal = deal;
            this.currency = Optional.ofNullable(terms.currency())
                    .or(() -> Optional.ofNullable(deal).map(Deal::currency))
                    .orElse(rates.reportingCurrency());
        }

        Figures figures() {
            var quote = quote();
            refuseErrors();
            var discount = figure(
                    "largestLineDiscountPercent",
                    quote.map(Quote::largestLineDiscountPercent),
                    terms.largestLineDiscountPercent());
            var acv = figure("acv", quote.map(Quote::value), inReportingCurrency("acv", terms.acv()));
            var margin = figure("marginPercent", quote.flatMap(Quote::marginPercent), terms.marginPercent());
            var arr = terms.arr() != null || declared.contains("acv")
                    ? declared("arr", terms.arr() == null ? acv : inReportingCurrency("arr", terms.arr()))
                    : acv;
            refuseErrors();
            return new Figures(
                    discount,
                    acv,
                    arr,
                    rates.reportingCurrency(),
                    Objects.requireNonNullElse(terms.paymentTermsDays(), STANDARD_PAYMENT_DAYS),
                    Objects.requireNonNullElse(terms.billing(), Billing.YEARLY),
                    margin,
                    terms.nonStandardClause(),
                    terms.dataAddendum(),
                    deal == null ? BigDecimal.ONE : sources.acvLimitScale(deal.source()),
                    declared,
                    Set.of(),
                    standard());
        }

        private Set<String> standard() {
            var standard = new LinkedHashSet<String>();
            if (terms.paymentTermsDays() == null) {
                standard.add("paymentTermsDays");
            }
            if (terms.billing() == null) {
                standard.add("billing");
            }
            return standard;
        }

        private Optional<Quote> quote() {
            if (terms.lines().isEmpty()) {
                return Optional.empty();
            }
            var lines = new ArrayList<Quote.Line>();
            for (var index = 0; index < terms.lines().size(); index++) {
                line("lines[%d]".formatted(index), terms.lines().get(index)).ifPresent(lines::add);
            }
            return Optional.of(new Quote(lines));
        }

        private Optional<Quote.Line> line(String field, QuoteLine line) {
            var product = products.find(deal == null ? null : deal.source(), line.product());
            if (product.isEmpty()) {
                errors.add(new FieldError(field + ".product", "no product is called '%s'".formatted(line.product())));
            }
            return product.map(found -> line(field, line, found));
        }

        private Quote.Line line(String field, QuoteLine line, Product product) {
            return new Quote.Line(
                    line.quantity(),
                    inReportingCurrency(field + ".netUnitPrice", line.netUnitPrice(), currency),
                    inReportingCurrency(field + ".product", product.listPrice(), product.currency()),
                    product.cost() == null
                            ? null
                            : inReportingCurrency(field + ".product", product.cost(), product.currency()));
        }

        private BigDecimal figure(String name, Optional<BigDecimal> computed, @Nullable BigDecimal stated) {
            return computed.orElseGet(() -> declared(name, stated));
        }

        private BigDecimal declared(String name, @Nullable BigDecimal stated) {
            declared.add(name);
            if (stated == null) {
                errors.add(new FieldError(name, "cannot be computed from quote lines, so please state it"));
                return BigDecimal.ZERO;
            }
            return stated;
        }

        private @Nullable BigDecimal inReportingCurrency(String field, @Nullable BigDecimal amount) {
            return amount == null ? null : inReportingCurrency(field, amount, currency);
        }

        private BigDecimal inReportingCurrency(String field, BigDecimal amount, String from) {
            try {
                return rates.toReporting(amount, from);
            } catch (MissingRate e) {
                errors.add(
                        new FieldError(field.startsWith("lines") ? field : "currency", String.valueOf(e.getMessage())));
                return BigDecimal.ONE;
            }
        }

        private void refuseErrors() {
            if (!errors.isEmpty()) {
                throw new InvalidInput(errors.stream().distinct().toList());
            }
        }
    }
}
