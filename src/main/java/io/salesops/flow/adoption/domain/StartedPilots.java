package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolRequestId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StartedPilots extends Repository<Pilot, ToolRequestId> {

    Pilot save(Pilot pilot);

    Optional<Pilot> findById(ToolRequestId id);
}
