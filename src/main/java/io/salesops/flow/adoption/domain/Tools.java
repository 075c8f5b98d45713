package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Tools extends Repository<Tool, ToolId> {

    /** At once, because decisions that refer to it are written past the entities. */
    Tool saveAndFlush(Tool tool);

    Optional<Tool> findById(ToolId id);

    /** Whoever moves a tool on waits for whoever is doing so. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Tool> findLockedById(ToolId id);

    /** Nothing is read before the lock is held, so nothing is out of date. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Tool> findLockedByKey(String key);

    Optional<Tool> findByKey(String key);

    boolean existsByKey(String key);

    List<Tool> findByRequestIdOrderByName(ToolRequestId requestId);

    List<Tool> findAllByOrderByName();
}
