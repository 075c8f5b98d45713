package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.ANSWER;
import static io.salesops.flow.adoption.process.ToolPilot.PILOT_COMMENTS;
import static io.salesops.flow.adoption.process.ToolPilot.PILOT_EVIDENCE;
import static io.salesops.flow.adoption.process.ToolPilot.PILOT_TOOLS;
import static io.salesops.flow.adoption.process.ToolPilot.ROLLED_OUT_TOOL;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.adoption.domain.PilotFigures;
import io.salesops.flow.adoption.domain.Share;
import io.salesops.flow.adoption.domain.SurveyResult;
import io.salesops.flow.adoption.process.ToolPilot.Verdict;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What whoever decides on a pilot reads: each tool with its figures and what the table says, the best one proposed. */
@Component
class PilotSheet {

    private static final TypeReference<List<Map<String, String>>> ROWS = new TypeReference<>() {};

    private final Texts texts;
    private final ObjectMapper json;

    PilotSheet(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** Without a better verdict the pilot stops. */
    void begin(List<PilotFigures> bestFirst, VariableScope scope) {
        var ids = bestFirst.stream().map(figures -> figures.tool().id()).toList();
        PILOT_TOOLS.set(scope, ToolPilot.ids(ids));
        PILOT_EVIDENCE.set(scope, JsonList.rows(List.of()));
        PILOT_COMMENTS.set(
                scope,
                JsonList.rows(bestFirst.stream().flatMap(PilotSheet::comments).toList()));
        propose(bestFirst.get(0), Verdict.STOP, scope);
    }

    private static Stream<Map<String, String>> comments(PilotFigures figures) {
        return figures.survey().comments().stream()
                .map(comment -> Map.of("tool", figures.tool().name(), "comment", comment));
    }

    void add(PilotFigures figures, Verdict verdict, String why, VariableScope scope) {
        var before = JsonList.read(json, PILOT_EVIDENCE.from(scope), ROWS);
        PILOT_EVIDENCE.set(
                scope,
                JsonList.rows(Stream.concat(before.stream(), Stream.of(row(figures, verdict, why)))
                        .toList()));
        if (verdict.isBetterThan(Verdict.valueOf(ANSWER.from(scope)))) {
            propose(figures, verdict, scope);
        }
    }

    private static void propose(PilotFigures figures, Verdict verdict, VariableScope scope) {
        ANSWER.set(scope, verdict.name());
        ROLLED_OUT_TOOL.set(scope, figures.tool().id().toString());
    }

    private Map<String, String> row(PilotFigures figures, Verdict verdict, String why) {
        var survey = figures.survey();
        return Map.of(
                "tool", figures.tool().name(),
                "trained", percent(figures.trainedShare()),
                "adoption", percent(figures.adoptionPercent()),
                "silent", texts.of("tools.pilot.silent", survey.silent(), survey.asked()),
                "barrier", texts.of("tools.barrier." + barrier(survey)),
                "verdict", texts.of("tools.pilot.verdict." + verdict),
                "why", why);
    }

    private static String barrier(SurveyResult survey) {
        return survey.answered() == 0
                ? "silent"
                : survey.barrier().map(Enum::name).orElse("none");
    }

    private String percent(BigDecimal share) {
        return texts.of("tools.percent", Share.shown(share));
    }
}
