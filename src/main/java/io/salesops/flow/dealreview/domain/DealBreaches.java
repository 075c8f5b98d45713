package io.salesops.flow.dealreview.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DealBreaches extends Repository<DealBreach, UUID> {

    DealBreach save(DealBreach breach);

    Optional<DealBreach> findById(UUID id);

    List<DealBreach> findTop200ByOrderByFoundAtDesc();
}
