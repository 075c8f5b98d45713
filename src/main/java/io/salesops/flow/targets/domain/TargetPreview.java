package io.salesops.flow.targets.domain;

import io.salesops.flow.pipeline.Rates;
import io.salesops.flow.platform.time.FiscalCalendar;
import io.salesops.flow.platform.time.FiscalQuarter;
import io.salesops.flow.targets.domain.formula.Finding;
import io.salesops.flow.targets.domain.formula.History;
import io.salesops.flow.targets.domain.formula.Plan;
import io.salesops.flow.targets.domain.formula.SellerInput;
import io.salesops.flow.targets.domain.formula.Split;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Computes what the targets of a quarter would be, and stores nothing. */
@Service
public class TargetPreview {

    private final SalesFigures figures;
    private final TargetRules rules;
    private final FiscalCalendar calendar;
    private final Rates rates;

    TargetPreview(SalesFigures figures, TargetRules rules, FiscalCalendar calendar, Rates rates) {
        this.figures = figures;
        this.rules = rules;
        this.calendar = calendar;
        this.rates = rates;
    }

    /** What is null is read from the database. */
    public record Question(
            FiscalQuarter quarter,
            BigDecimal growthPercent,
            BigDecimal overAssignmentPercent,
            @Nullable History history,
            @Nullable List<SellerInput> sellers) {}

    public record Answer(Plan plan, Split split, List<Finding> findings) {}

    public Answer preview(Question question) {
        var quarter = question.quarter();
        var limits = rules.limits(question.growthPercent());
        var history = question.history();
        var sellers = question.sellers();
        var input = new PlanInput(
                quarter,
                question.growthPercent(),
                question.overAssignmentPercent(),
                history != null ? history : figures.history(quarter),
                figures.today(),
                figures.running().orElse(null),
                rates.reportingCurrency());
        var forecast = TargetForecast.compute(
                input,
                sellers != null
                        ? sellers
                        : SellerFigures.inputs(figures.sellers(quarter), limits.ramp(), calendar.monthsOf(quarter)),
                limits);
        var verdict = rules.judgeRealism(forecast.realism().attainableSharePercent());
        return new Answer(forecast.plan(), forecast.split(), forecast.findings(verdict));
    }
}
