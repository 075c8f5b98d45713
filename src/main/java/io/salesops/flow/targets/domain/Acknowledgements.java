package io.salesops.flow.targets.domain;

import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.targets.SellerTargetId;
import io.salesops.flow.targets.TargetCycleId;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells every seller the published target, once, and keeps who has taken note of it. */
@Service
@Transactional
public class Acknowledgements {

    private final TargetCycles cycles;
    private final SellerTargets sellers;
    private final WorkingDays workingDays;
    private final JdbcClient jdbc;
    private final Clock clock;

    Acknowledgements(
            TargetCycles cycles, SellerTargets sellers, WorkingDays workingDays, JdbcClient jdbc, Clock clock) {
        this.cycles = cycles;
        this.sellers = sellers;
        this.workingDays = workingDays;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of telling a seller. */
    public enum Status {
        WAITING,
        ACKNOWLEDGED,
        APPEALED,
        NOT_ACKNOWLEDGED,
        LEFT
    }

    /** A seller who has to take note of a number, until when. */
    public record Ask(
            SellerTargetId targetId,
            String sellerId,
            TargetCycle cycle,
            BigDecimal amount,
            int version,
            Instant deadline) {}

    private record Row(UUID id, String sellerId, String region, BigDecimal amount, int version) {}

    /** The next sellers to tell, at most so many; each is given once. */
    public List<Ask> nextToTell(TargetCycleId cycleId, int limit) {
        var cycle = cycles.findLockedById(cycleId).orElseThrow();
        return jdbc.sql("""
                        select seller.id, seller.seller_id, seller.region, target.amount, target.version
                        from seller_target seller
                          join reporting.current_target target
                            on target.cycle_id = seller.cycle_id and target.seller_id = seller.seller_id
                        where seller.cycle_id = :cycle
                          and not exists (select from target_acknowledgement where target_id = seller.id)
                        order by seller.seller_id limit :limit""").param("cycle", cycleId.value()).param("limit", limit).query(Row.class).stream()
                .map(row -> ask(cycle, row))
                .toList();
    }

    private Ask ask(TargetCycle cycle, Row row) {
        var deadline = cycle.deadlines().of(Deadline.ACKNOWLEDGEMENT, clock.instant(), row.region(), workingDays);
        jdbc.sql("""
                        insert into target_acknowledgement (target_id, status, deadline)
                        values (:id, 'WAITING', :deadline)""")
                .param("id", row.id())
                .param("deadline", Timestamp.from(deadline))
                .update();
        return new Ask(new SellerTargetId(row.id()), row.sellerId(), cycle, row.amount(), row.version(), deadline);
    }

    public void acknowledge(SellerTargetId id, Caller caller) {
        requireSeller(id, caller);
        record(id, Status.ACKNOWLEDGED);
    }

    /** The seller knows the number, and contests it. */
    void appealed(SellerTargetId id) {
        record(id, Status.APPEALED);
    }

    /** Silence is kept as silence, never as consent. */
    public void recordSilence(SellerTargetId id) {
        record(id, Status.NOT_ACKNOWLEDGED);
    }

    /** Nobody has to take note any more; says whether somebody had to. */
    boolean takeBack(SellerTargetId id) {
        return record(id, Status.LEFT);
    }

    private void requireSeller(SellerTargetId id, Caller caller) {
        var target = sellers.findById(id).orElseThrow();
        if (!target.sellerId().equals(caller.userId())) {
            throw new NotAllowed("Only %s can answer for this target.".formatted(target.sellerName()));
        }
    }

    private boolean record(SellerTargetId id, Status status) {
        var recorded = jdbc.sql("""
                        update target_acknowledgement set status = :status, answered_at = :now
                        where target_id = :id and status = 'WAITING'""")
                .param("id", id.value())
                .param("status", status.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return recorded > 0;
    }
}
