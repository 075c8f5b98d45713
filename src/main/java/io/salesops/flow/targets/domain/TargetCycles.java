package io.salesops.flow.targets.domain;

import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.TargetCycle.Status;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface TargetCycles extends Repository<TargetCycle, TargetCycleId> {

    TargetCycle save(TargetCycle cycle);

    Optional<TargetCycle> findById(TargetCycleId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<TargetCycle> findLockedById(TargetCycleId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<TargetCycle> findLockedByQuarterAndStatusNot(String quarter, Status status);

    Optional<TargetCycle> findByRequesterAndRequestId(String requester, String requestId);

    boolean existsByQuarter(String quarter);

    boolean existsByQuarterAndStatusNot(String quarter, Status status);

    List<TargetCycle> findByStatusInOrderByStartsOnDesc(Collection<Status> statuses);
}
