package io.salesops.flow.targets.domain;

import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.TeamTargetId;
import io.salesops.flow.targets.domain.TeamTarget.Status;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TeamTargets extends Repository<TeamTarget, TeamTargetId> {

    TeamTarget save(TeamTarget team);

    Optional<TeamTarget> findById(TeamTargetId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<TeamTarget> findLockedById(TeamTargetId id);

    Optional<TeamTarget> findByCycleIdAndTeamId(TargetCycleId cycleId, String teamId);

    List<TeamTarget> findByCycleIdOrderByTeamName(TargetCycleId cycleId);

    /** Those with another total, sent back, or with a seller whose number is new. */
    @Query("""
            from TeamTarget team where team.cycleId = :cycleId and (team.status = PLANNED
              or team.status = AGREED and exists (
                select 1 from SellerTarget seller where seller.teamTargetId.value = team.id.value
                  and seller.status = PLANNED))
            order by team.id.value""")
    List<TeamTarget> toAsk(TargetCycleId cycleId, Limit limit);

    List<TeamTarget> findByCycleIdAndStatusInOrderById(TargetCycleId cycleId, Collection<Status> statuses, Limit limit);

    boolean existsByCycleIdAndStatusNot(TargetCycleId cycleId, Status status);
}
