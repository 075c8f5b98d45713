package io.salesops.flow.dealreview.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.dealreview.domain.SellerView;
import io.salesops.flow.dealreview.domain.SellerView.Obstacle;
import io.salesops.flow.pipeline.ForecastCategory;
import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.ProcessVariable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields in which a seller shares the view of a deal. */
@Component
class DealViewForm {

    private static final ProcessVariable<String> FORECAST = ProcessVariable.text("forecastCategory");
    private static final ProcessVariable<String> NEXT_STEP = ProcessVariable.text("nextStep");
    private static final ProcessVariable<String> NEXT_STEP_DATE = ProcessVariable.text("nextStepDate");
    private static final ProcessVariable<String> SITUATION = ProcessVariable.text("sellerSituation");
    private static final ProcessVariable<String> PERSPECTIVE = ProcessVariable.text("clientPerspective");
    private static final ProcessVariable<Object> OBSTACLES = ProcessVariable.json("obstacles");
    private static final ProcessVariable<Boolean> ANSWER_MEDDPICC = ProcessVariable.flag("answerMeddpicc");
    private static final ProcessVariable<Object> MEDDPICC = ProcessVariable.json("meddpicc");

    private final ObjectMapper json;

    DealViewForm(ObjectMapper json) {
        this.json = json;
    }

    /** What the seller said before, for a seller who changes it. */
    void fillIn(VariableScope scope, SellerView view) {
        FORECAST.set(
                scope,
                view.forecastCategory() == null ? null : view.forecastCategory().name());
        NEXT_STEP.set(scope, view.nextStep());
        NEXT_STEP_DATE.set(
                scope, view.nextStepDate() == null ? null : view.nextStepDate().toString());
        SITUATION.set(scope, view.sellerSituation());
        PERSPECTIVE.set(scope, view.clientPerspective());
        OBSTACLES.set(
                scope,
                JsonList.rows(view.obstacles().stream().map(DealViewForm::row).toList()));
        fillInQualification(scope, view.meddpicc());
    }

    /** What is known already, so that nobody answers it again. */
    void fillInQualification(VariableScope scope, Map<String, Integer> answers) {
        ANSWER_MEDDPICC.set(scope, !answers.isEmpty());
        MEDDPICC.set(scope, Spin.JSON(options(answers)));
    }

    /** A list to choose from holds texts. */
    private static Map<String, String> options(Map<String, Integer> answers) {
        return answers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, answer -> answer.getValue()
                .toString()));
    }

    private static Map<String, String> row(Obstacle obstacle) {
        return Map.of(
                "obstacle", obstacle.obstacle(),
                "need", Objects.requireNonNullElse(obstacle.need(), ""),
                "owner", Objects.requireNonNullElse(obstacle.owner(), ""),
                "due", Objects.toString(obstacle.due(), ""));
    }

    SellerView read(VariableScope scope) {
        return new SellerView(
                FORECAST.find(scope).map(ForecastCategory::valueOf).orElse(null),
                Fields.text(NEXT_STEP, scope),
                NEXT_STEP_DATE
                        .find(scope)
                        .filter(date -> !date.isBlank())
                        .map(LocalDate::parse)
                        .orElse(null),
                Fields.text(SITUATION, scope),
                Fields.text(PERSPECTIVE, scope),
                obstacles(scope),
                meddpicc(scope));
    }

    private List<Obstacle> obstacles(VariableScope scope) {
        return OBSTACLES
                .find(scope)
                .map(value -> JsonList.read(json, value, new TypeReference<List<Map<String, String>>>() {}))
                .orElse(List.of())
                .stream()
                .filter(row ->
                        !Objects.requireNonNullElse(row.get("obstacle"), "").isBlank())
                .map(row -> new Obstacle(
                        Objects.requireNonNull(row.get("obstacle")), row.get("need"), row.get("owner"), date(row)))
                .toList();
    }

    private static @Nullable LocalDate date(Map<String, String> row) {
        var due = row.get("due");
        return due == null || due.isBlank() ? null : LocalDate.parse(due);
    }

    Map<String, Integer> meddpicc(VariableScope scope) {
        return MEDDPICC
                .find(scope)
                .map(value -> JsonList.read(json, value, new TypeReference<Map<String, @Nullable String>>() {}))
                .orElse(Map.of())
                .entrySet()
                .stream()
                .filter(answer -> answer.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> Integer.valueOf(answer.getValue())));
    }
}
