package io.salesops.flow.targets.domain;

import static io.salesops.flow.platform.identity.Groups.SALES_OPS;
import static java.util.stream.Collectors.toSet;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.steps.Holder;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.TeamTargetId;
import io.salesops.flow.team.ResponsibleManagers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was reached in a closed quarter, and why targets were missed. */
@Service
@Transactional
public class QuarterResults {

    private static final String MISSED = """
            from target_result result
              join seller_target seller on seller.cycle_id = result.cycle_id and seller.seller_id = result.id
            where result.kind = 'SELLER' and result.attainment_percent < 100 and result.reason_code is null
              and seller.team_target_id = :team""";

    private final TargetCycles cycles;
    private final TeamTargets teams;
    private final ResponsibleManagers managers;
    private final WorkingDays workingDays;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    QuarterResults(
            TargetCycles cycles,
            TeamTargets teams,
            ResponsibleManagers managers,
            WorkingDays workingDays,
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            Clock clock) {
        this.cycles = cycles;
        this.teams = teams;
        this.managers = managers;
        this.workingDays = workingDays;
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Whose result it is. */
    enum Kind {
        SELLER,
        TEAM,
        REGION
    }

    /**
     * @param attainmentPercent null for a target of 0
     * @param payoutPercent of the variable pay of a seller
     */
    record Result(
            Kind kind,
            String id,
            String name,
            BigDecimal target,
            BigDecimal actual,
            @Nullable BigDecimal attainmentPercent,
            @Nullable BigDecimal payoutPercent) {}

    /** A seller who stayed below the target. */
    public record Missed(String id, String name, BigDecimal attainmentPercent) {}

    /** A team whose missed targets somebody has to explain, until when. */
    public record Ask(TeamTarget team, TargetCycle cycle, List<Missed> sellers, Holder explainer, Instant deadline) {}

    /** Why one seller stayed below the target. */
    public record Explanation(
            String sellerId, String reasonCode, @Nullable String comment) {}

    void keep(TargetCycleId id, List<Result> results) {
        batches.batchUpdate(
                """
                insert into target_result (cycle_id, kind, id, name, target, actual, attainment_percent, payout_percent)
                values (:cycle, :kind, :id, :name, :target, :actual, :attainment, :payout)""",
                results.stream()
                        .map(result -> new MapSqlParameterSource()
                                .addValue("cycle", id.value())
                                .addValue("kind", result.kind().name())
                                .addValue("id", result.id())
                                .addValue("name", result.name())
                                .addValue("target", result.target())
                                .addValue("actual", result.actual())
                                .addValue("attainment", result.attainmentPercent())
                                .addValue("payout", result.payoutPercent()))
                        .toArray(SqlParameterSource[]::new));
    }

    /** The teams with sellers below their target. */
    public List<Ask> toExplain(TargetCycleId id) {
        var cycle = cycles.findById(id).orElseThrow();
        var deadline = cycle.deadlines().of(Deadline.EXPLANATION, clock.instant(), null, workingDays);
        return teams.findByCycleIdOrderByTeamName(id).stream()
                .map(team -> new Ask(
                        team,
                        cycle,
                        missed(team.id()),
                        managers.of(team.managerId().orElse(null), "", SALES_OPS),
                        deadline))
                .filter(ask -> !ask.sellers().isEmpty())
                .toList();
    }

    private List<Missed> missed(TeamTargetId id) {
        return jdbc.sql("select result.id, result.name, result.attainment_percent " + MISSED + " order by result.id")
                .param("team", id.value())
                .query(Missed.class)
                .list();
    }

    /** The reasons of a team; every seller who stayed below the target gets one. */
    public void explain(TeamTargetId id, Caller by, List<Explanation> explanations) {
        var asked = missed(id).stream().map(Missed::id).collect(toSet());
        if (!asked.equals(explanations.stream().map(Explanation::sellerId).collect(toSet()))) {
            throw new InvalidInput("missed", "please give a reason for each of %s".formatted(asked));
        }
        if (asked.contains(by.userId())) {
            throw new NotAllowed("Nobody explains their own missed target.");
        }
        var cycleId = teams.findById(id).orElseThrow().cycleId();
        explanations.forEach(one -> explain(cycleId.value(), one));
    }

    private void explain(UUID cycleId, Explanation explanation) {
        jdbc.sql("""
                        update target_result set reason_code = :reason, comment = :comment
                        where cycle_id = :cycle and kind = 'SELLER' and id = :seller""")
                .param("cycle", cycleId)
                .param("seller", explanation.sellerId())
                .param("reason", explanation.reasonCode())
                .param("comment", explanation.comment())
                .update();
    }

    /** Nobody explained in time. */
    public void recordSilence(TeamTargetId id) {
        jdbc.sql("""
                        update target_result set reason_code = 'NOT_EXPLAINED' where (cycle_id, kind, id) in (
                          select result.cycle_id, result.kind, result.id\s""" + MISSED + ")").param("team", id.value()).update();
    }
}
