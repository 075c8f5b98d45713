package io.salesops.flow.targets.process;

import io.salesops.flow.platform.MoneyText;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.targets.domain.Appeals.Hearing;
import io.salesops.flow.targets.domain.Attainments;
import io.salesops.flow.targets.domain.TargetChanges.Proposal;
import io.salesops.flow.targets.domain.TargetCycle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people read who decide on another number after the publication, as tables: nobody's words are evaluated. */
@Component
class NumberSheet {

    private final Attainments attainments;
    private final Texts texts;

    NumberSheet(Attainments attainments, Texts texts) {
        this.attainments = attainments;
        this.texts = texts;
    }

    Object of(Hearing hearing) {
        var appeal = hearing.appeal();
        var currency = hearing.cycle().currency();
        return Spin.JSON(Map.of(
                "both",
                List.of(
                        row("contested.ours", MoneyText.of(hearing.target().amount(), currency)),
                        row("contested.theirs", MoneyText.of(appeal.proposal(), currency))),
                "words",
                List.of(
                        row("contested.reason", texts.of("targets.reason." + appeal.reasonCode())),
                        row("contested.evidence", appeal.evidence())),
                "soFar",
                soFar(hearing.cycle(), appeal.sellerId())));
    }

    Object of(Proposal proposal) {
        var change = proposal.change();
        var currency = proposal.cycle().currency();
        return Spin.JSON(Map.of(
                "both",
                List.of(
                        row("change.published", MoneyText.of(proposal.first().amount(), currency)),
                        row("change.current", MoneyText.of(proposal.current().amount(), currency)),
                        row("change.wanted", MoneyText.of(change.number(), currency)),
                        row(
                                "change.percent",
                                proposal.cumulativePercent()
                                        .map(this::exactPercent)
                                        .orElseGet(() -> percent(null)))),
                "about",
                List.of(
                        row("change.from", change.effectiveFrom().toString()),
                        row("change.error", texts.of(change.companyError() ? "targets.yes" : "targets.no")),
                        row("change.requester", change.requester()),
                        row("change.reason", change.reason())),
                "soFar",
                soFar(proposal.cycle(), change.sellerId())));
    }

    private List<Map<String, String>> soFar(TargetCycle cycle, String sellerId) {
        var attainment = attainments.of(cycle.id(), sellerId).orElseThrow();
        return List.of(
                row("soFar.won", MoneyText.of(attainment.actual(), cycle.currency())),
                row("soFar.attainment", percent(attainment.attainmentPercent())));
    }

    /** With enough digits to tell on which side of a whole percentage it lies: the authority depends on that. */
    private String exactPercent(BigDecimal percent) {
        var digits = 1;
        while (digits < percent.scale() && isWhole(percent.setScale(digits, RoundingMode.HALF_UP))) {
            digits++;
        }
        var shown = percent.setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
        return texts.of("targets.exactPercent", shown.toPlainString());
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private String percent(@Nullable BigDecimal percent) {
        return percent == null ? texts.of("targets.notApplicable") : texts.of("targets.percent", percent);
    }

    private Map<String, String> row(String label, String value) {
        return Map.of("label", texts.of("targets." + label), "value", value);
    }
}
