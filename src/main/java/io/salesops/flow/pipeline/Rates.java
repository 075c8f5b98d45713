package io.salesops.flow.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What amounts are worth in the reporting currency. */
@Service
@Transactional(readOnly = true)
public class Rates {

    private static final int CENTS = 2;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String reportingCurrency;

    Rates(JdbcClient jdbc, Clock clock, @Value("${salesops.reporting-currency}") Currency reportingCurrency) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.reportingCurrency = reportingCurrency.getCurrencyCode();
    }

    public String reportingCurrency() {
        return reportingCurrency;
    }

    /** By the newest rate that is valid today. */
    public BigDecimal toReporting(BigDecimal amount, String currency) throws MissingRate {
        if (currency.equals(reportingCurrency)) {
            return amount;
        }
        var rate = jdbc.sql("""
                        select rate from exchange_rate where currency = :currency and valid_from <= :today
                        order by valid_from desc limit 1""")
                .param("currency", currency)
                .param("today", LocalDate.now(clock))
                .query(BigDecimal.class)
                .optional()
                .orElseThrow(() -> new MissingRate(currency, reportingCurrency));
        return amount.multiply(rate).setScale(CENTS, RoundingMode.HALF_UP);
    }
}
