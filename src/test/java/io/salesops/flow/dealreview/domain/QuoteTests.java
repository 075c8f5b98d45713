package io.salesops.flow.dealreview.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.dealreview.domain.Quote.Line;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuoteTests {

    @Test
    void theDiscountIsThatOfTheLineWithTheLargest() {
        var quote = quote(line(1, "90", "100", "1"), line(2, "150", "200", "1"), line(1, "99", "100", "1"));

        assertThat(quote.largestLineDiscountPercent()).isEqualByComparingTo("25");
    }

    @Test
    void aPriceAboveListIsNoDiscount() {
        assertThat(quote(line(1, "150", "100", "1")).largestLineDiscountPercent())
                .isEqualByComparingTo("0");
    }

    @Test
    void aLineUnderOnePercentOfTheListValueDoesNotCount() {
        assertThat(quote(line(1, "90", "99.01", "1"), line(1, "0", "1", "1")).largestLineDiscountPercent())
                .as("1 of 100.01")
                .isLessThan(new BigDecimal("10"));
        assertThat(quote(line(1, "90", "99", "1"), line(1, "0", "1", "1")).largestLineDiscountPercent())
                .as("1 of 100")
                .isEqualByComparingTo("100");
    }

    @Test
    void manySmallLinesCountWhenThereAreNoOthers() {
        var lines = Collections.nCopies(101, line(1, "50", "100", "1"));

        assertThat(new Quote(lines).largestLineDiscountPercent()).isEqualByComparingTo("50");
    }

    @Test
    void whatIsGivenAwayByListHasNoDiscount() {
        assertThat(quote(line(1, "0", "0", "0")).largestLineDiscountPercent()).isEqualByComparingTo("0");
    }

    @Test
    void theValueIsWhatTheClientPaysForAllPieces() {
        assertThat(quote(line(3, "480", "500", null), line(2, "0.50", "1", null))
                        .value())
                .isEqualByComparingTo("1441");
    }

    @Test
    void theMarginIsThePartOfTheValueAboveItsCost() {
        assertThat(quote(line(1, "100", "100", "40"), line(2, "50", "50", "30")).marginPercent())
                .hasValueSatisfying(margin -> assertThat(margin).isEqualByComparingTo("50"));
        assertThat(quote(line(1, "100", "100", "150")).marginPercent())
                .hasValueSatisfying(margin -> assertThat(margin).isEqualByComparingTo("-50"));
    }

    @Test
    void theMarginIsUnknownWhileACostIs() {
        assertThat(quote(line(1, "100", "100", "40"), line(1, "1", "1", null)).marginPercent())
                .isEmpty();
    }

    @Test
    void theMarginIsUnknownWhenNothingIsPaid() {
        assertThat(quote(line(1, "0", "100", "40")).marginPercent()).isEmpty();
    }

    private static Quote quote(Line... lines) {
        return new Quote(List.of(lines));
    }

    private static Line line(int quantity, String net, String list, @Nullable String cost) {
        return new Line(
                quantity, new BigDecimal(net), new BigDecimal(list), cost == null ? null : new BigDecimal(cost));
    }
}
