package io.salesops.flow.pipeline;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sold and what may be sold, by seller; all amounts are in the reporting currency. */
@Service
@Transactional(readOnly = true)
public class Bookings {

    private final JdbcClient jdbc;
    private final Rates rates;
    private final Clock clock;

    Bookings(JdbcClient jdbc, Rates rates, Clock clock) {
        this.jdbc = jdbc;
        this.rates = rates;
        this.clock = clock;
    }

    /** What a seller won in a month, by the day each deal closed. */
    public record Booking(String sellerId, YearMonth month, BigDecimal amount) {}

    private record Row(String sellerId, LocalDate month, BigDecimal amount) {}

    private record Potential(String sellerId, BigDecimal amount) {}

    /** The won deals that closed from a day until another, both included. */
    public List<Booking> won(LocalDate from, LocalDate until) throws MissingRate {
        requireRates(jdbc.sql("""
                        select currency from opportunity
                        where stage = 'WON' and closes_on between :from and :until
                          and reporting.in_reporting_currency(1, currency, closes_on) is null
                        limit 1""").param("from", from).param("until", until));
        return jdbc.sql("""
                        select owner_id as seller_id, date_trunc('month', closes_on)::date as month,
                          sum(won_value) as amount
                        from reporting.opportunity where won and closes_on between :from and :until
                        group by 1, 2 order by 1, 2""").param("from", from).param("until", until).query(Row.class).stream()
                .map(row -> new Booking(row.sellerId(), YearMonth.from(row.month()), row.amount()))
                .toList();
    }

    /** The day from which the data covers what was sold. */
    public Optional<LocalDate> firstClosing() {
        return jdbc.sql("""
                        select closes_on from opportunity where stage in ('WON', 'LOST') and closes_on is not null
                        order by closes_on limit 1""").query(LocalDate.class).optional();
    }

    /** How many days a sale takes on average, from the first engagement to the closing; none before the first sale. */
    public Optional<BigDecimal> meanCycleDays() {
        return jdbc.sql("""
                        select avg(closes_on - coalesce(engaged_on, created_on)) from opportunity
                        where stage = 'WON'""").query(BigDecimal.class).optional();
    }

    /** The day on which somebody won a first deal, from a day on. */
    public Optional<LocalDate> firstWin(String sellerId, LocalDate from) {
        return jdbc.sql("""
                        select closes_on from opportunity
                        where owner_id = :seller and stage = 'WON' and closes_on >= :from
                        order by closes_on limit 1""")
                .param("seller", sellerId)
                .param("from", from)
                .query(LocalDate.class)
                .optional();
    }

    /**
     * What the open deals beyond prospecting are worth by seller, by the rates of today; a deal without an amount
     * counts with the list price of its product.
     */
    public Map<String, BigDecimal> qualifiedPipeline() throws MissingRate {
        var today = LocalDate.now(clock);
        requireRates(jdbc.sql("""
                        select currency from opportunity
                        where stage in ('QUALIFICATION', 'PROPOSAL', 'NEGOTIATION')
                          and reporting.in_reporting_currency(1, currency, :today) is null
                        limit 1""").param("today", today));
        return jdbc.sql("""
                        select o.owner_id as seller_id,
                          sum(reporting.in_reporting_currency(coalesce(o.amount, p.list_price), o.currency, :today))
                            as amount
                        from opportunity o
                          left join product p on p.source = o.source and p.id = o.product_id and p.currency = o.currency
                        where o.stage in ('QUALIFICATION', 'PROPOSAL', 'NEGOTIATION')
                          and coalesce(o.amount, p.list_price) is not null
                        group by o.owner_id""").param("today", today).query(Potential.class).stream()
                .collect(Collectors.toMap(Potential::sellerId, Potential::amount));
    }

    private void requireRates(JdbcClient.StatementSpec currencyWithoutOne) throws MissingRate {
        var currency = currencyWithoutOne.query(String.class).optional();
        if (currency.isPresent()) {
            throw new MissingRate(currency.get(), rates.reportingCurrency());
        }
    }
}
