package io.salesops.flow.targets.process;

import io.salesops.flow.platform.MoneyText;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.targets.domain.PastTargets.Past;
import io.salesops.flow.targets.domain.SellerTarget;
import io.salesops.flow.targets.domain.TargetCycle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** What a seller reads of the own target, and what the manager reads when it is contested. */
@Component
class SellerSheet {

    private final Texts texts;

    SellerSheet(Texts texts) {
        this.texts = texts;
    }

    Map<String, Object> contentOf(SellerTarget target, TargetCycle cycle, List<Past> past) {
        var content = new HashMap<String, Object>();
        content.put("amount", MoneyText.of(target.amount(), cycle.currency()));
        content.put(
                "sheet",
                Spin.JSON(Map.of(
                        "context",
                        Context.of(cycle, texts),
                        "sentBack",
                        target.sentBack().orElse(""),
                        "steps",
                        target.steps().stream()
                                .map(step -> Map.of("step", step))
                                .toList(),
                        "quarters",
                        past.stream()
                                .map(quarter -> quarter(quarter, cycle.currency()))
                                .toList())));
        return content;
    }

    private Map<String, String> quarter(Past past, String currency) {
        return Map.of(
                "quarter", past.quarter(),
                "won", MoneyText.of(past.won(), currency),
                "target", past.target() == null ? texts.of("targets.none") : MoneyText.of(past.target(), currency),
                "attainment",
                        past.attainmentPercent()
                                .map(percent -> texts.of("targets.percent", percent))
                                .orElse(texts.of("targets.notApplicable")));
    }

    Object contested(SellerTarget target, String currency) {
        var answer = target.answer();
        return Spin.JSON(Map.of(
                "both",
                List.of(
                        row("ours", MoneyText.of(target.amount(), currency)),
                        row("theirs", MoneyText.of(answer.proposal(), currency))),
                "words",
                List.of(
                        row("reason", texts.of("targets.reason." + answer.reasonCode())),
                        row("evidence", String.valueOf(answer.evidence())))));
    }

    private Map<String, String> row(String label, String value) {
        return Map.of("label", texts.of("targets.contested." + label), "value", value);
    }
}
