package io.salesops.flow.adoption.domain;

import static io.salesops.flow.platform.identity.Groups.LEADERSHIP;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.steps.DecisionReceipt;
import io.salesops.flow.platform.steps.DecisionReceipts;
import io.salesops.flow.platform.steps.OpenStep;
import io.salesops.flow.platform.steps.OpenSteps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register is everybody's to read; who holds a licence is for the owner, the own manager, operations and leadership. */
@Service
@Transactional(readOnly = true)
public class ToolDossiers {

    private final ToolRegister register;
    private final UsageFigures usage;
    private final ToolDecisions decisions;
    private final WaveReport waves;
    private final MeasurementReport measurements;
    private final SurveyReport surveys;
    private final DecisionReceipts receipts;
    private final OpenSteps steps;
    private final JdbcClient jdbc;
    private final Clock clock;

    ToolDossiers(
            ToolRegister register,
            UsageFigures usage,
            ToolDecisions decisions,
            WaveReport waves,
            MeasurementReport measurements,
            SurveyReport surveys,
            DecisionReceipts receipts,
            OpenSteps steps,
            JdbcClient jdbc,
            Clock clock) {
        this.register = register;
        this.usage = usage;
        this.decisions = decisions;
        this.waves = waves;
        this.measurements = measurements;
        this.surveys = surveys;
        this.receipts = receipts;
        this.steps = steps;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Tool> all() {
        return register.all();
    }

    /** Every tool with its use. */
    public List<RegisteredTool> register() {
        var today = LocalDate.now(clock);
        return all().stream()
                .map(tool -> new RegisteredTool(tool, usage.use(tool.id(), asOf(tool, today))))
                .toList();
    }

    private LocalDate asOf(Tool tool, LocalDate today) {
        return usage.lastDay(tool.id(), today).orElse(today);
    }

    public ToolDossier of(Caller caller, String key) {
        var tool = register.find(key);
        var today = LocalDate.now(clock);
        var asOf = asOf(tool, today);
        var decided = decisions(caller, tool);
        var open = steps(tool);
        return new ToolDossier(
                tool,
                asOf,
                usage.use(tool.id(), asOf),
                held(tool),
                usage.stickiness(tool.id(), asOf),
                usage.weekly(tool.id(), asOf.minusYears(1), asOf),
                holders(caller, tool),
                decided,
                waves.of(tool),
                measurements.of(tool.id(), decided, open),
                surveys.of(tool.id()),
                keys(tool).flatMap(this::receipts).toList(),
                open,
                trainings(tool));
    }

    /** The weeks of a time in which somebody was active. */
    public List<WeekOfUse> weeks(String key, LocalDate from, LocalDate to) {
        return usage.weekly(register.find(key).id(), from, to);
    }

    private Stream<DecisionReceipt> receipts(String businessKey) {
        return receipts.of(businessKey).stream();
    }

    private List<OpenStep> steps(Tool tool) {
        return steps.of(keys(tool).toList());
    }

    private List<OpenStep> trainings(Tool tool) {
        return steps.of(jdbc.sql("select id::text from tool_training where tool_id = :tool and state = 'PLANNED'")
                .param("tool", tool.id().value())
                .query(String.class)
                .list());
    }

    private static Stream<String> keys(Tool tool) {
        return Stream.concat(
                tool.requestId().map(ToolRequestId::toString).stream(),
                Stream.of(tool.id().toString()));
    }

    private int held(Tool tool) {
        return jdbc.sql("select count(*) from tool_licence where tool_id = :tool and revoked_at is null")
                .param("tool", tool.id().value())
                .query(Integer.class)
                .single();
    }

    /** What becomes of an idle licence tells who held it. */
    private List<ToolDecision> decisions(Caller caller, Tool tool) {
        return decisions.of(tool.id()).stream()
                .filter(decision -> !decision.kind().equals(Reclaims.DECISION) || seesEverybody(caller, tool))
                .toList();
    }

    private static boolean seesEverybody(Caller caller, Tool tool) {
        return caller.isIn(SALES_OPS)
                || caller.isIn(LEADERSHIP)
                || tool.ownerId().filter(caller.userId()::equals).isPresent();
    }

    private List<String> holders(Caller caller, Tool tool) {
        return jdbc.sql("""
                        select coalesce(p.name, l.user_id) from tool_licence l left join person p on p.user_id = l.user_id
                        where l.tool_id = :tool and l.revoked_at is null
                          and (:everybody or l.user_id = :reader or p.manager_id = :reader)
                        order by 1""")
                .param("tool", tool.id().value())
                .param("everybody", seesEverybody(caller, tool))
                .param("reader", caller.userId())
                .query(String.class)
                .list();
    }
}
