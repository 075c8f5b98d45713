package io.salesops.flow.pipeline.domain;

import java.util.Currency;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the reporting views which currency is configured. */
@Component
class ReportingCurrency implements SmartInitializingSingleton {

    private final Currency currency;
    private final JdbcClient jdbc;

    ReportingCurrency(@Value("${salesops.reporting-currency}") Currency currency, JdbcClient jdbc) {
        this.currency = currency;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("update reporting.reporting_currency set currency = :currency where currency <> :currency")
                .param("currency", currency.getCurrencyCode())
                .update();
    }
}
