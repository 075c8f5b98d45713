package io.salesops.flow.targets.domain;

import io.salesops.flow.targets.SellerTargetId;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.TeamTargetId;
import io.salesops.flow.targets.domain.SellerTarget.Status;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SellerTargets extends Repository<SellerTarget, SellerTargetId> {

    SellerTarget save(SellerTarget target);

    Optional<SellerTarget> findById(SellerTargetId id);

    Optional<SellerTarget> findByCycleIdAndSellerId(TargetCycleId cycleId, String sellerId);

    List<SellerTarget> findByCycleIdOrderBySellerId(TargetCycleId cycleId);

    List<SellerTarget> findByTeamTargetIdOrderBySellerId(TeamTargetId teamId);

    List<SellerTarget> findByTeamTargetIdAndStatusOrderBySellerId(TeamTargetId teamId, Status status, Limit limit);

    List<SellerTarget> findByCycleIdAndStatusInOrderBySellerId(
            TargetCycleId cycleId, Collection<Status> statuses, Limit limit);

    boolean existsByTeamTargetIdAndStatusIn(TeamTargetId teamId, Collection<Status> statuses);

    List<SellerTarget> findBySellerId(String sellerId);

    @Query(value = """
            select * from seller_target
            where cycle_id = :#{#cycle.value()} and (:all or seller_id = :caller or manager_id = :caller)
              and concat_ws(' ', seller_id, seller_name) ilike '%' || :words || '%'
            order by seller_id limit :size offset :start""", nativeQuery = true)
    List<SellerTarget> visible(TargetCycleId cycle, boolean all, String caller, String words, int size, long start);

    @Query("""
            select count(*) > 0 from SellerTarget where cycleId = :cycle
              and (sellerId = :caller or managerId = :caller)""")
    boolean concerns(TargetCycleId cycle, String caller);
}
