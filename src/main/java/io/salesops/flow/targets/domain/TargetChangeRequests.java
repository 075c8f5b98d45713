package io.salesops.flow.targets.domain;

import io.salesops.flow.targets.TargetChangeId;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.TargetChange.Status;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TargetChangeRequests extends Repository<TargetChange, TargetChangeId> {

    TargetChange save(TargetChange change);

    Optional<TargetChange> findById(TargetChangeId id);

    List<TargetChange> findByCycleIdAndSellerIdOrderByRequestedAt(TargetCycleId cycleId, String sellerId);

    boolean existsByCycleIdAndSellerIdAndStatus(TargetCycleId cycleId, String sellerId, Status status);
}
