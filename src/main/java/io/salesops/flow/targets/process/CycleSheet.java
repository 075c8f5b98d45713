package io.salesops.flow.targets.process;

import static java.util.stream.Collectors.joining;

import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.MoneyText;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.targets.domain.CycleFigures;
import io.salesops.flow.targets.domain.CycleFigures.Contested;
import io.salesops.flow.targets.domain.CycleFigures.Part;
import io.salesops.flow.targets.domain.TargetCycle;
import io.salesops.flow.targets.domain.formula.BaseQuarter;
import io.salesops.flow.targets.domain.formula.Finding;
import io.salesops.flow.targets.domain.formula.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What operations and leadership read of a cycle, as tables: nobody's words are formatted or evaluated. */
@Component
class CycleSheet {

    /** More rows than a form can show; all of them stand on the page of the cycle. */
    private static final int ROWS = 200;

    private final CycleFigures figures;
    private final Texts texts;

    CycleSheet(CycleFigures figures, Texts texts) {
        this.figures = figures;
        this.texts = texts;
    }

    Map<String, Object> review(TargetCycle cycle) {
        var content = common(cycle);
        content.put(
                "base",
                JsonList.rows(cycle.plan().map(Plan::quarters).orElse(List.of()).stream()
                        .map(quarter -> base(quarter, cycle.currency()))
                        .toList()));
        content.put("sentBack", cycle.sentBack().orElse(null));
        content.put("newGrowthPercent", cycle.growthPercent().doubleValue());
        content.put("newOverAssignmentPercent", cycle.overAssignmentPercent().doubleValue());
        content.put("changedSeller", null);
        content.put("changedNumber", null);
        return content;
    }

    Map<String, Object> approval(TargetCycle cycle) {
        var totals = figures.totals(cycle.id());
        var plan = cycle.plan().map(Plan::plan).orElse(BigDecimal.ZERO);
        var content = common(cycle);
        content.put("belowPlan", totals.agreed().compareTo(plan) < 0);
        content.put("regions", rows(figures.regions(cycle.id()), cycle.currency()));
        content.put(
                "contested",
                JsonList.rows(figures.contested(cycle.id(), ROWS).stream()
                        .map(target -> contested(target, cycle.currency()))
                        .toList()));
        content.put(
                "teamOptions",
                JsonList.rows(figures.teams(cycle.id()).stream()
                        .map(team -> Map.of("value", team.id(), "label", team.name()))
                        .toList()));
        Stream.of("belowPlanReason", "sendBackTo", "sendBackTeam", "sendBackSeller", "sendBackReason")
                .forEach(field -> content.put(field, null));
        return content;
    }

    private Map<String, Object> common(TargetCycle cycle) {
        var content = new HashMap<String, @Nullable Object>();
        content.put("cycleId", cycle.id().toString());
        content.put("quarter", cycle.quarter().toString());
        content.put("figures", JsonList.rows(figures(cycle)));
        content.put(
                "findings",
                JsonList.rows(cycle.findings().stream().map(this::finding).toList()));
        content.put("teams", rows(figures.teams(cycle.id()), cycle.currency()));
        content.put("answer", null);
        return content;
    }

    private List<Map<String, String>> figures(TargetCycle cycle) {
        var totals = figures.totals(cycle.id());
        var currency = cycle.currency();
        var rows = new ArrayList<Map<String, String>>();
        cycle.plan().ifPresent(plan -> {
            rows.add(row("plan", MoneyText.of(plan.plan(), currency)));
            rows.add(row("pool", MoneyText.of(cycle.pool(), currency)));
            rows.add(row("agreed", MoneyText.of(totals.agreed(), currency)));
            rows.add(row("againstPlan", MoneyText.of(totals.agreed().subtract(plan.plan()), currency)));
            rows.add(row("unassigned", MoneyText.of(cycle.pool().subtract(totals.agreed()), currency)));
        });
        rows.add(row(
                "answers",
                texts.of(
                        "targets.figure.answers.value",
                        totals.sellers(),
                        totals.accepted(),
                        totals.contested(),
                        totals.notAnswered())));
        return rows;
    }

    private Map<String, String> row(String figure, String value) {
        return Map.of("label", texts.of("targets.figure." + figure), "value", value);
    }

    private Map<String, String> base(BaseQuarter quarter, String currency) {
        return Map.of(
                "quarter", quarter.quarter().toString(),
                "value", MoneyText.of(quarter.value(), currency),
                "note", quarter.replaced() ? texts.of("targets.base.replaced") : "");
    }

    private Map<String, String> finding(Finding finding) {
        return Map.of("severity", texts.of("targets.severity." + finding.severity()), "text", finding.text());
    }

    private static Object rows(List<Part> parts, String currency) {
        return JsonList.rows(parts.stream()
                .limit(ROWS)
                .map(part -> Map.of(
                        "name", part.name(),
                        "manager", Objects.requireNonNullElse(part.manager(), ""),
                        "sellers", String.valueOf(part.sellers()),
                        "total", MoneyText.of(part.total(), currency),
                        "contested", String.valueOf(part.contested()),
                        "notAnswered", String.valueOf(part.notAnswered())))
                .toList());
    }

    private Map<String, String> contested(Contested target, String currency) {
        return Map.of(
                "seller", "%s (%s)".formatted(target.seller(), target.sellerId()),
                "team", target.team(),
                "ours", MoneyText.of(target.ours(), currency),
                "theirs", MoneyText.of(target.theirs(), currency),
                "agreed", MoneyText.of(target.agreed(), currency),
                "why", texts.of("targets.reason." + target.reasonCode()) + ": " + target.evidence(),
                "settlement", settlement(target));
    }

    private String settlement(Contested target) {
        return Stream.of(
                        target.settlement() == null ? null : texts.of("targets.settlement." + target.settlement()),
                        target.comment())
                .filter(Objects::nonNull)
                .collect(joining(": "));
    }
}
