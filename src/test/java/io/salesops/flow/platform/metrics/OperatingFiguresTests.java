package io.salesops.flow.platform.metrics;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import io.salesops.flow.ApplicationTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@ApplicationTest
class OperatingFiguresTests {

    private static final Path DASHBOARD = Path.of("docs", "dashboard", "salesops-flow.json");
    private static final Pattern METRIC = Pattern.compile("[a-z]+(_[a-z]+)+(?=\\{)");
    private static final Pattern PART = Pattern.compile("_(count|sum|max)$");

    @Autowired
    MeterRegistry registry;

    @Autowired
    TestRestTemplate http;

    @BeforeEach
    void somebodyAsks() {
        http.getForObject("/actuator/health", String.class);
    }

    @Test
    void theDashboardShowsWhatThereIs() throws IOException {
        var exposed = exposed();
        assertThat(shown()).hasSizeGreaterThan(8).allMatch(exposed::contains);
    }

    @Test
    void everyFigureOfOursIsOnTheDashboard() throws IOException {
        assertThat(shown())
                .containsAll(exposed().stream()
                        .filter(name -> name.startsWith("salesops_"))
                        .toList());
    }

    @Test
    void everyFigureCanBeCounted() {
        assertThat(registry.getMeters())
                .filteredOn(meter -> meter.getId().getName().startsWith("salesops."))
                .hasSizeGreaterThan(10)
                .allSatisfy(meter -> assertThat(meter.measure()).allSatisfy(measured -> assertThat(measured.getValue())
                        .as("%s", meter.getId())
                        .isFinite()
                        .isNotNegative()));
    }

    private static Set<String> shown() throws IOException {
        return new ObjectMapper()
                .readTree(DASHBOARD.toFile()).findValuesAsText("expr").stream()
                        .flatMap(expression -> METRIC.matcher(expression).results())
                        .map(MatchResult::group)
                        .map(name -> PART.matcher(name).replaceFirst(""))
                        .collect(toSet());
    }

    private Set<String> exposed() {
        var naming = new PrometheusNamingConvention();
        return registry.getMeters().stream()
                .map(meter -> naming.name(
                        meter.getId().getName(),
                        meter.getId().getType(),
                        meter.getId().getBaseUnit()))
                .collect(toSet());
    }
}
