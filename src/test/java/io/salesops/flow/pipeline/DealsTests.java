package io.salesops.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.platform.imports.ImportClient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What other modules learn of deals, products and rates. */
@ApplicationTest
class DealsTests {

    private static final String DEALS = "id,owner,account,product,stage,amount,currency,closes_on\n";

    @Autowired
    TestRestTemplate http;

    @Autowired
    Deals deals;

    @Autowired
    Products products;

    @Autowired
    Rates rates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    ImportClient imports;

    @BeforeEach
    void pipeline() {
        imports = new ImportClient(http, "salesops");
        imports.accepted("people", "id,name,role\ndea,Dea Deals,SELLER\n");
        imports.accepted("accounts", "id,name\nacme,Acme\n");
        imports.accepted("products", "id,name,list_price,cost,currency\npump,Valve 7,480,120,USD\n");
        imports.accepted("opportunities", DEALS + """
                DT-1,dea,acme,pump,PROPOSAL,1000,USD,2017-05-01
                DT-2,dea,,pump,PROPOSAL,,USD,2017-04-01
                DT-3,dea,,,LOST,,USD,2017-03-01
                DT-4,dea,,pump,PROPOSAL,,EUR,
                """);
    }

    @Test
    void aDealIsKnownByItsClientAndProduct() {
        assertThat(deal("DT-1").name()).isEqualTo("Acme – Valve 7");
        assertThat(deal("DT-2").name()).isEqualTo("Valve 7");
        assertThat(deal("DT-3").name()).isEqualTo("DT-3");
        assertThat(deals.find("DT-0")).isEmpty();
    }

    @Test
    void anOpenDealWithoutAmountIsWorthTheListPriceInTheSameCurrency() {
        assertThat(deal("DT-1").amount()).isEqualByComparingTo("1000");
        assertThat(deal("DT-2").amount()).isEqualByComparingTo("480");
        assertThat(deal("DT-3").amount()).isNull();
        assertThat(deal("DT-4").amount()).isNull();
    }

    @Test
    void listsASellersOpenDealsFirstAndWhatClosesNextOnTop() {
        assertThat(deals.search("dea", "", 0, 3))
                .extracting(Deal::opportunityId)
                .containsExactly("DT-2", "DT-1", "DT-4");
        assertThat(deals.search("dea", "", 1, 3))
                .extracting(Deal::opportunityId)
                .containsExactly("DT-3");
    }

    @Test
    void whatAReviewDecidedOutlivesTheNextImport() {
        var decision = new DealDecision(UUID.randomUUID(), "APPROVED", "{\"acv\": 1000}", Instant.EPOCH);
        transaction.executeWithoutResult(status -> {
            deals.lock("DT-1");
            deals.decide("DT-1", decision);
        });
        imports.accepted("opportunities", DEALS + "DT-1,dea,acme,pump,NEGOTIATION,1200,USD,2017-05-01\n");
        assertThat(deal("DT-1").decision()).isEqualTo("APPROVED");
        assertThat(jdbc.sql("select approved_terms ->> 'acv' from opportunity where id = 'DT-1'")
                        .query(String.class)
                        .single())
                .isEqualTo("1000");
    }

    @Test
    void aProductIsFoundByItsNameUnlessTheNameMeansSeveralThings() {
        assertThat(products.find(null, "Valve 7")).map(Product::cost).hasValueSatisfying(cost -> assertThat(cost)
                .isEqualByComparingTo("120"));
        assertThat(products.find("salesops", "Valve 8")).isEmpty();
        new ImportClient(http, "other").accepted("products", "id;name;list_price;currency\np;Valve 7;500;USD\n");
        assertThat(products.find(null, "Valve 7")).isEmpty();
        assertThat(products.find("salesops", "Valve 7")).isPresent();
    }

    @Test
    void amountsAreConvertedByTheNewestRateThatIsValid() throws MissingRate {
        imports.accepted("rates", """
                currency,valid_from,rate
                CHF,2017-01-01,1.5
                CHF,2018-01-01,1.1234567891
                CHF,2999-01-01,9
                """);
        assertThat(rates.toReporting(new BigDecimal("100"), "CHF")).isEqualByComparingTo("112.35");
        assertThat(rates.toReporting(new BigDecimal("100.00"), "USD")).isEqualByComparingTo("100");
        assertThatExceptionOfType(MissingRate.class)
                .isThrownBy(() -> rates.toReporting(BigDecimal.ONE, "SEK"))
                .withMessageContaining("SEK");
    }

    @Test
    void theReportingCurrencyIsWorthOne() {
        assertThat(imports.refused("rates", "currency,valid_from,rate\nUSD,2017-01-01,2\n")
                        .errors())
                .hasSize(1);
    }

    private Deal deal(String id) {
        return deals.find(id).orElseThrow();
    }
}
