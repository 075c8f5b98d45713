package io.salesops.flow.targets.domain;

import io.salesops.flow.targets.AppealId;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.TargetAppeal.Status;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TargetAppeals extends Repository<TargetAppeal, AppealId> {

    TargetAppeal save(TargetAppeal appeal);

    Optional<TargetAppeal> findById(AppealId id);

    List<TargetAppeal> findByCycleIdAndSellerIdOrderByFiledAt(TargetCycleId cycleId, String sellerId);

    boolean existsByCycleIdAndSellerIdAndStatus(TargetCycleId cycleId, String sellerId, Status status);
}
