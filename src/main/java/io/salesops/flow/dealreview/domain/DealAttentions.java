package io.salesops.flow.dealreview.domain;

import io.salesops.flow.dealreview.domain.DealAttention.Status;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DealAttentions extends Repository<DealAttention, UUID> {

    DealAttention save(DealAttention attention);

    @Query(value = "select 1 from pg_advisory_xact_lock(hashtextextended('deal.attention', 0))", nativeQuery = true)
    int lockLook();

    Optional<DealAttention> findById(UUID id);

    List<DealAttention> findByOpportunityIdInOrderByAskedAt(Collection<String> opportunityIds);

    List<DealAttention> findByOpportunityIdInAndStatus(Collection<String> opportunityIds, Status status);
}
