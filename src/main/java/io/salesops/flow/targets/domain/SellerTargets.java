package io.salesops.flow.targets.domain;

import io.salesops.flow.targets.SellerTargetId;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.TeamTargetId;
import io.salesops.flow.targets.domain.SellerTarget.Status;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SellerTargets extends Repository<SellerTarget, SellerTargetId> {

    String SEEN = """
            (:#{#sight.everything()}
              or target.seller_id = :#{#sight.userId()} and target.offered is not null and target.status <> 'PLANNED'
              or target.manager_id in (:#{#sight.managers()}) and team.status <> 'PLANNED')""";

    SellerTarget save(SellerTarget target);

    Optional<SellerTarget> findById(SellerTargetId id);

    Optional<SellerTarget> findByCycleIdAndSellerId(TargetCycleId cycleId, String sellerId);

    List<SellerTarget> findByCycleIdOrderBySellerId(TargetCycleId cycleId);

    List<SellerTarget> findByTeamTargetIdOrderBySellerId(TeamTargetId teamId);

    List<SellerTarget> findByTeamTargetIdAndStatusOrderBySellerId(TeamTargetId teamId, Status status, Limit limit);

    List<SellerTarget> findByCycleIdAndStatusInOrderBySellerId(
            TargetCycleId cycleId, Collection<Status> statuses, Limit limit);

    boolean existsByTeamTargetIdAndStatusIn(TeamTargetId teamId, Collection<Status> statuses);

    List<SellerTarget> findByCycleIdAndSellerIdInOrderBySellerId(TargetCycleId cycleId, Collection<String> sellerIds);

    /** Sellers see their number once they were asked, managers their team's once the team was. */
    @Query(value = """
            select target.* from seller_target target join team_target team on team.id = target.team_target_id
            where target.cycle_id = :#{#cycle.value()} and\s""" + SEEN + """
              and concat_ws(' ', target.seller_id, target.seller_name, target.region, team.team_name)
                ilike '%' || :words || '%'
            order by target.seller_id limit :size offset :start""", nativeQuery = true)
    List<SellerTarget> visible(TargetCycleId cycle, Sight sight, String words, int size, long start);

    @Query(value = """
            select target.* from seller_target target join team_target team on team.id = target.team_target_id
            where target.id = :#{#id.value()} and\s""" + SEEN, nativeQuery = true)
    Optional<SellerTarget> findVisible(SellerTargetId id, Sight sight);

    @Query("from SellerTarget where sellerId = :seller and offered is not null and status <> PLANNED")
    List<SellerTarget> knownTo(String seller);

    /** The rows of a grid: those of a whole cycle, or of one team. */
    @Query(value = """
            select target.* from seller_target target join team_target team on team.id = target.team_target_id
            where target.cycle_id = :#{#cycle.value()} and target.status <> 'LEFT'
              and (cast(:team as uuid) is null or team.id = cast(:team as uuid))
              and concat_ws(' ', target.seller_id, target.seller_name, target.region, team.team_name)
                ilike '%' || :words || '%'
            order by target.seller_id limit :size offset :start""", nativeQuery = true)
    List<SellerTarget> changeable(TargetCycleId cycle, @Nullable String team, String words, int size, long start);

    @Query(value = """
            select coalesce(sum(amount), 0) from seller_target
            where cycle_id = :#{#cycle.value()} and status <> 'LEFT'
              and (cast(:team as uuid) is null or team_target_id = cast(:team as uuid))""", nativeQuery = true)
    BigDecimal sum(TargetCycleId cycle, @Nullable String team);

    @Query("""
            select count(*) > 0 from SellerTarget where cycleId = :cycle
              and (sellerId = :#{#sight.userId()} or managerId in (:#{#sight.managers()}))""")
    boolean concerns(TargetCycleId cycle, Sight sight);
}
