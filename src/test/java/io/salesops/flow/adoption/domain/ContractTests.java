package io.salesops.flow.adoption.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract goes on by its term. */
class ContractTests {

    @ParameterizedTest(name = "{0}, {1} by {2} months: {3}, {4}")
    @CsvSource({
        "2024-03-31, 2024-06-30,  6, 2024-09-30, 2024-12-31",
        "2024-09-30, 2024-12-31,  6, 2025-03-31, 2025-06-30",
        "2023-11-30, 2024-02-29, 12, 2024-11-30, 2025-02-28",
        "2024-05-15, 2024-06-30,  6, 2024-11-15, 2024-12-31",
        "2024-02-28, 2024-05-28,  6, 2024-08-28, 2024-11-28",
        "2024-04-30, 2024-06-15,  1, 2024-05-30, 2024-07-15",
    })
    void whatEndsWithAMonthGoesOnToTheEndOfOne(
            LocalDate noticeOn, LocalDate until, int months, LocalDate nextNotice, LocalDate nextUntil) {
        var next = contract(noticeOn, until, months).renewedWith(10);
        assertThat(next.noticeOn()).isEqualTo(nextNotice);
        assertThat(next.until()).isEqualTo(nextUntil);
        assertThat(next.from()).as("it runs since").isEqualTo("2023-01-01");
    }

    @Test
    void fewerLicencesCostLessInProportion() {
        var contract = contract(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31), 12);
        assertThat(contract.renewedWith(10).annualCost()).isEqualByComparingTo("1000");
        assertThat(contract.renewedWith(7).annualCost()).isEqualByComparingTo("700");
        assertThat(contract.renewedWith(3).renewedWith(1).annualCost()).isEqualByComparingTo("100");
        assertThat(contract.renewedWith(0).renewedWith(0).annualCost()).isEqualByComparingTo("0");
    }

    private static Contract contract(LocalDate noticeOn, LocalDate until, int termMonths) {
        return new Contract(new BigDecimal("1000"), 10, LocalDate.of(2023, 1, 1), noticeOn, until, termMonths);
    }
}
