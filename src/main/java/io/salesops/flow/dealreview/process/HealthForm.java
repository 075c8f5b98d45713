package io.salesops.flow.dealreview.process;

import io.salesops.flow.dealreview.domain.HealthReport;
import io.salesops.flow.dealreview.domain.Meddpicc;
import io.salesops.flow.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a deal stands, in the words in which forms show it. */
@Component
class HealthForm {

    private final Texts texts;

    HealthForm(Texts texts) {
        this.texts = texts;
    }

    List<Map<String, String>> state(HealthReport report) {
        var rows = new ArrayList<Map<String, String>>();
        var health = report.health();
        rows.add(row("health", texts.of("deal-health.colour." + health.colour())));
        if (health.score() != null) {
            rows.add(row("score", texts.of("deal-health.score", health.score().toPlainString())));
        }
        rows.add(row("basis", texts.of("deal-health.measured", health.measured(), health.of())));
        rows.add(row("stage", texts.of("stage." + report.deal().stage())));
        rows.add(row("daysInStage", Long.toString(report.staleness().days())));
        rows.add(row("pushes", Integer.toString(report.deal().closePushes())));
        return rows;
    }

    /** What is not known well enough yet, as questions. */
    static List<Map<String, String>> questions(Texts texts, Meddpicc meddpicc) {
        return meddpicc.gaps().stream()
                .map(gap -> Map.of("question", texts.of("deal-health.question." + gap.key())))
                .toList();
    }

    private Map<String, String> row(String name, String value) {
        return Map.of("label", texts.of("deal-health.row." + name), "value", value);
    }
}
