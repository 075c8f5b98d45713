package io.salesops.flow.targets.domain;

import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.TargetVersions.Kind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of a seller's number since it was published: who wanted which other one, why, and what came of it. */
@Service
@Transactional(readOnly = true)
public class TargetTrails {

    private final TargetAppeals appeals;
    private final TargetChangeRequests changes;
    private final JdbcClient jdbc;

    TargetTrails(TargetAppeals appeals, TargetChangeRequests changes, JdbcClient jdbc) {
        this.appeals = appeals;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** All of it, each list in the order of time. */
    public record Trail(List<Step> versions, List<TargetAppeal> appeals, List<Wish> changes) {}

    /** The number of the seller by a version that changed it. */
    public record Step(
            int version,
            Kind kind,
            String madeBy,
            String reason,
            Instant madeAt,
            LocalDate effectiveFrom,
            BigDecimal amount,
            @Nullable BigDecimal previous) {

        public Optional<BigDecimal> difference() {
            return Optional.ofNullable(previous).map(amount::subtract);
        }
    }

    /** A change with the number that held when it was asked for. */
    public record Wish(TargetChange change, BigDecimal before) {

        public BigDecimal difference() {
            return change.number().subtract(before);
        }
    }

    /** Sellers read of a change once it is decided. */
    Trail of(SellerTarget target, Caller reader) {
        var versions = versions(target.cycleId(), target.sellerId());
        var own = target.sellerId().equals(reader.userId());
        return new Trail(
                versions,
                appeals.findByCycleIdAndSellerIdOrderByFiledAt(target.cycleId(), target.sellerId()),
                changes.findByCycleIdAndSellerIdOrderByRequestedAt(target.cycleId(), target.sellerId()).stream()
                        .filter(change -> !own || change.status() != TargetChange.Status.OPEN)
                        .map(change -> new Wish(change, numberAt(change.requestedAt(), versions)))
                        .toList());
    }

    private List<Step> versions(TargetCycleId id, String sellerId) {
        return jdbc.sql("""
                        select p.version, v.kind, v.made_by, v.reason, v.made_at, p.effective_from, p.amount, p.previous
                        from published_target p
                          join target_version v on v.cycle_id = p.cycle_id and v.number = p.version
                        where p.cycle_id = :cycle and p.seller_id = :seller order by p.version""")
                .param("cycle", id.value())
                .param("seller", sellerId)
                .query(TargetTrails::step)
                .list();
    }

    private static Step step(ResultSet row, int index) throws SQLException {
        return new Step(
                row.getInt("version"),
                Kind.valueOf(row.getString("kind")),
                row.getString("made_by"),
                row.getString("reason"),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("effective_from", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getBigDecimal("previous"));
    }

    private static BigDecimal numberAt(Instant instant, List<Step> versions) {
        return versions.stream()
                .filter(version -> !version.madeAt().isAfter(instant))
                .reduce((earlier, later) -> later)
                .map(Step::amount)
                .orElseThrow();
    }
}
