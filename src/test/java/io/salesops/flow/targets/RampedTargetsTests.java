package io.salesops.flow.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class RampedTargetsTests {

    @Autowired
    RampedTargets targets;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    @Test
    void thePartOfAPublishedTargetThatFallsOnTheDaysSoFarIsExpected() {
        var scene = new PublishedScene(http, jdbc, engine, clock).approved().published();
        var longAgo = scene.startsOn().minusYears(1);

        assertThat(targets.expected(scene.id("anna"), longAgo, scene.today()))
                .hasValueSatisfying(amount ->
                        assertThat(amount.setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo(part(31)));
        assertThat(targets.expected(scene.id("anna"), longAgo, scene.endsOn().plusDays(1)))
                .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("552"));
        assertThat(targets.expected(scene.id("anna"), longAgo, scene.startsOn().minusDays(1)))
                .isEmpty();
        assertThat(targets.expected(scene.id("cora"), longAgo, scene.today())).isEmpty();
        assertThat(targets.expected("nobody", longAgo, scene.today())).isEmpty();
    }

    @Test
    void theShippedRampTakesFourMonths() {
        assertThat(targets.rampMonths()).isEqualTo(4);
    }

    private static BigDecimal part(int days) {
        return new BigDecimal(552 * days).divide(new BigDecimal(90), 4, RoundingMode.HALF_UP);
    }
}
