package io.salesops.flow.dealreview.process;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.dmn.engine.DmnEngineConfiguration.createDefaultDmnEngineConfiguration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules R1 and R2 against their worked examples and every limit: at it, just below and just above. */
class DealDecisionTests {

    private static final DmnEngine ENGINE = feelEngine();
    private static final DmnDecision TERMS = decision("check-deal-terms");
    private static final DmnDecision APPROVER = decision("find-deal-approver");
    private static final DmnDecision EXTRA_REVIEWERS = decision("find-extra-reviewers");

    private final Map<String, Object> deal = new HashMap<>(Map.of(
            "dealDiscountPercent",
            0d,
            "dealAcv",
            50_000d,
            "limitScale",
            1d,
            "dealArr",
            50_000d,
            "dealMarginPercent",
            70d,
            "paymentTermsDays",
            30,
            "billing",
            "YEARLY",
            "nonStandardClause",
            false,
            "dataAddendum",
            false,
            "exceptionRequested",
            false));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    8     | 40000   | 30 | 70 | AUTOMATIC
                    8     | 60000   | 30 | 70 | SALES_MANAGER
                    10.00 | 50000   | 30 | 70 | AUTOMATIC
                    10.01 | 50000   | 30 | 70 | SALES_MANAGER
                    27    | 300000  | 60 | 65 | FINANCE, VP_SALES
                    27    | 300000  | 60 | 55 | BLOCKED
                    27    | 600000  | 30 | 70 | CRO
                    12    | 1200000 | 30 | 70 | CFO, CRO
                    41    | 10000   | 30 | 70 | CFO, CRO
                    5     | 15000   | 60 | 70 | RETURNED
                    """)
    void routesTheWorkedExamples(double discount, double acv, int paymentTerms, double margin, String route) {
        deal.put("dealDiscountPercent", discount);
        deal.put("dealAcv", acv);
        deal.put("dealArr", acv);
        deal.put("paymentTermsDays", paymentTerms);
        deal.put("dealMarginPercent", margin);

        assertThat(route()).isEqualTo(route);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0       | 0          | ''            | 0
                    9.99    | 49999.99   | ''            | 0
                    10      | 50000      | ''            | 0
                    10.01   | 50000      | SALES_MANAGER | 1
                    10      | 50000.01   | SALES_MANAGER | 1
                    19.99   | 199999.99  | SALES_MANAGER | 1
                    20      | 200000     | SALES_MANAGER | 1
                    20.01   | 200000     | VP_SALES      | 2
                    20      | 200000.01  | VP_SALES      | 2
                    29.99   | 499999.99  | VP_SALES      | 2
                    30      | 500000     | VP_SALES      | 2
                    30.01   | 500000     | CRO           | 3
                    30      | 500000.01  | CRO           | 3
                    39.99   | 999999.99  | CRO           | 3
                    40      | 1000000    | CRO           | 3
                    40.01   | 1000000    | CRO, CFO      | 5
                    40      | 1000000.01 | CRO, CFO      | 5
                    100     | 0          | CRO, CFO      | 5
                    """)
    void findsTheLowestTierWhoseLimitsBothHold(double discount, double acv, String approvers, int workingDays) {
        deal.put("dealDiscountPercent", discount);
        deal.put("dealAcv", acv);

        assertApprovers(approvers, workingDays);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    4999.99   | ''            | 0
                    5000      | ''            | 0
                    5000.01   | SALES_MANAGER | 1
                    19999.99  | SALES_MANAGER | 1
                    20000     | SALES_MANAGER | 1
                    20000.01  | VP_SALES      | 2
                    49999.99  | VP_SALES      | 2
                    50000     | VP_SALES      | 2
                    50000.01  | CRO           | 3
                    99999.99  | CRO           | 3
                    100000    | CRO           | 3
                    100000.01 | CRO, CFO      | 5
                    """)
    void scalesTheContractValueLimitsPerSource(double acv, String approvers, int workingDays) {
        deal.put("dealAcv", acv);
        deal.put("limitScale", 0.1);

        assertApprovers(approvers, workingDays);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dealDiscountPercent", "dealAcv"})
    void leavesTheDecisionToTheTopWhenAFigureIsUnknown(String figure) {
        deal.put(figure, null);

        assertApprovers("CRO, CFO", 5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    30 | 59.99 | 100000   | YEARLY    | ACCEPTABLE
                    31 | 59.99 | 100000   | YEARLY    | BLOCKED
                    31 | 60    | 100000   | YEARLY    | ACCEPTABLE
                    31 | 60.01 | 100000   | YEARLY    | ACCEPTABLE
                    31 | 59.99 | 20000    | MONTHLY   | BLOCKED
                    29 | 70    | 20000    | YEARLY    | ACCEPTABLE
                    30 | 70    | 20000    | YEARLY    | ACCEPTABLE
                    31 | 70    | 19999.99 | YEARLY    | RETURNED
                    31 | 70    | 20000    | YEARLY    | RETURNED
                    31 | 70    | 20000.01 | YEARLY    | ACCEPTABLE
                    30 | 70    | 19999.99 | QUARTERLY | RETURNED
                    30 | 70    | 20000    | MONTHLY   | RETURNED
                    30 | 70    | 20000.01 | MONTHLY   | ACCEPTABLE
                    31 | 70    | 20000    | MONTHLY   | RETURNED
                    """)
    void blocksBeforeItReturns(int paymentTerms, double margin, double arr, String billing, String outcome) {
        deal.put("paymentTermsDays", paymentTerms);
        deal.put("dealMarginPercent", margin);
        deal.put("dealArr", arr);
        deal.put("billing", billing);

        assertThat(outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    29 | 60    | YEARLY    | ''
                    30 | 60    | YEARLY    | ''
                    31 | 60    | YEARLY    | FINANCE
                    30 | 60    | QUARTERLY | FINANCE
                    30 | 60    | MONTHLY   | FINANCE
                    30 | 44.99 | YEARLY    | FINANCE, VP_SALES
                    30 | 45    | YEARLY    | SALES_MANAGER
                    30 | 45.01 | YEARLY    | SALES_MANAGER
                    30 | 59.99 | YEARLY    | SALES_MANAGER
                    30 | 60.01 | YEARLY    | ''
                    30 | 44.99 | MONTHLY   | FINANCE, VP_SALES
                    30 | 59.99 | MONTHLY   | FINANCE, SALES_MANAGER
                    """)
    void asksExtraReviewersForTermsBillingAndMargin(int paymentTerms, double margin, String billing, String reviewers) {
        deal.put("paymentTermsDays", paymentTerms);
        deal.put("dealMarginPercent", margin);
        deal.put("billing", billing);

        assertThat(extraReviewers()).isEqualTo(reviewers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    true  | false | LEGAL
                    false | true  | SECURITY
                    true  | true  | LEGAL, SECURITY
                    """)
    void asksLegalAndSecurityForTheirClauses(boolean nonStandardClause, boolean dataAddendum, String reviewers) {
        deal.put("nonStandardClause", nonStandardClause);
        deal.put("dataAddendum", dataAddendum);

        assertThat(extraReviewers()).isEqualTo(reviewers);
    }

    @Test
    void givesEveryExtraReviewerTheirOwnTime() {
        deal.put("paymentTermsDays", 31);
        deal.put("billing", "MONTHLY");
        deal.put("nonStandardClause", true);
        deal.put("dataAddendum", true);
        deal.put("dealMarginPercent", 44d);
        assertThat(workingDays()).containsOnly("VP_SALES 2", "FINANCE 2", "LEGAL 3", "SECURITY 3");

        deal.put("dealMarginPercent", 45d);
        assertThat(workingDays()).containsOnly("SALES_MANAGER 1", "FINANCE 2", "LEGAL 3", "SECURITY 3");
    }

    @ParameterizedTest
    @ValueSource(doubles = {40, 50})
    void leavesAnExceptionToCroAndCfoWithLegalAndSecurityBesideThem(double margin) {
        deal.put("exceptionRequested", true);
        deal.put("dealMarginPercent", margin);
        deal.put("paymentTermsDays", 60);
        deal.put("billing", "MONTHLY");
        deal.put("dealArr", 1_000d);
        assertThat(route()).isEqualTo("CFO, CRO");
        assertApprovers("CRO, CFO", 5);

        deal.put("nonStandardClause", true);
        deal.put("dataAddendum", true);
        assertThat(route()).isEqualTo("CFO, CRO, LEGAL, SECURITY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    31 | QUARTERLY | 20000    | Payment terms above 30 days and billing other than yearly need
                    31 | YEARLY    | 20000    | Payment terms above 30 days need
                    30 | QUARTERLY | 20000    | Billing other than yearly needs
                    31 | QUARTERLY | 20000.01 | The terms can be reviewed
                    """)
    void namesEverythingThatSendsADealBack(int paymentTerms, String billing, double arr, String reason) {
        deal.put("paymentTermsDays", paymentTerms);
        deal.put("billing", billing);
        deal.put("dealArr", arr);

        assertThat(evaluate(TERMS).getSingleResult().<String>getEntry("reason")).startsWith(reason);
    }

    @Test
    void tellsTheReasonOfEveryAnswer() {
        deal.put("paymentTermsDays", 60);
        deal.put("billing", "MONTHLY");
        deal.put("dealMarginPercent", 40d);

        for (var decision : List.of(TERMS, APPROVER, EXTRA_REVIEWERS)) {
            assertThat(evaluate(decision).<String>collectEntries("reason"))
                    .isNotEmpty()
                    .allSatisfy(reason -> assertThat(reason).endsWith("."));
        }
    }

    private void assertApprovers(String approvers, int workingDays) {
        var row = evaluate(APPROVER).getSingleResult();
        assertThat(row.<String>getEntry("approvers")).isEqualTo(approvers);
        assertThat(row.<Integer>getEntry("workingDays")).isEqualTo(workingDays);
    }

    private String outcome() {
        return evaluate(TERMS).getSingleResult().getEntry("outcome");
    }

    private String extraReviewers() {
        return String.join(", ", new TreeSet<>(evaluate(EXTRA_REVIEWERS).<String>collectEntries("reviewer")));
    }

    private List<String> workingDays() {
        return evaluate(EXTRA_REVIEWERS).stream()
                .map(row -> row.getEntry("reviewer") + " " + row.getEntry("workingDays"))
                .toList();
    }

    /** What the process makes of the three tables; the code that does so has its own tests. */
    private String route() {
        var outcome = outcome();
        if (!outcome.equals("ACCEPTABLE")) {
            return outcome;
        }
        var approvers = evaluate(APPROVER).getSingleResult().<String>getEntry("approvers");
        var reviewers = Stream.of(approvers, extraReviewers())
                .flatMap(roles -> Stream.of(roles.split(", ")))
                .filter(role -> !role.isEmpty())
                .distinct()
                .sorted()
                .collect(joining(", "));
        return reviewers.isEmpty() ? "AUTOMATIC" : reviewers;
    }

    private DmnDecisionResult evaluate(DmnDecision decision) {
        return ENGINE.evaluateDecision(decision, deal);
    }

    /** As the application's engine is set up: FEEL wherever a table names no language. */
    private static DmnEngine feelEngine() {
        var configuration = (DefaultDmnEngineConfiguration) createDefaultDmnEngineConfiguration();
        configuration.setDefaultInputExpressionExpressionLanguage("feel");
        configuration.setDefaultOutputEntryExpressionLanguage("feel");
        configuration.setDefaultLiteralExpressionLanguage("feel");
        return configuration.buildEngine();
    }

    private static DmnDecision decision(String id) {
        try (var table = Files.newInputStream(Path.of("processes", id + ".dmn"))) {
            return ENGINE.parseDecision(id, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
