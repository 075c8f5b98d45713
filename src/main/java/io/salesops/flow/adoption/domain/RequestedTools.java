package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.domain.ToolRequest.Status;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RequestedTools extends Repository<ToolRequest, ToolRequestId> {

    ToolRequest save(ToolRequest request);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ToolRequest> findLockedById(ToolRequestId id);

    /** The same request at the same moment waits here for the first one. */
    @Query(
            value = "select 1 from pg_advisory_xact_lock(hashtextextended('tool.request ' || :requester, 0))",
            nativeQuery = true)
    int lock(String requester);

    List<ToolRequest> findByRequesterAndStatusAndTitleIgnoreCase(String requester, Status status, String title);

    Optional<ToolRequest> findByRequesterAndRequestId(String requester, String requestId);

    @Query("from ToolRequest where id = :id and (:everybody = true or requester = :userId)")
    Optional<ToolRequest> findVisible(ToolRequestId id, String userId, boolean everybody);

    @Query("from ToolRequest where :everybody = true or requester = :userId order by requestedAt desc")
    List<ToolRequest> findVisible(String userId, boolean everybody);

    /** Who asked for what became a tool, the latest first. */
    @Query(
            value = "select r.requester from tool_request r join tool_candidate c on c.request_id = r.id"
                    + " where c.tool_id = :tool order by r.requested_at desc",
            nativeQuery = true)
    List<String> requestersOf(UUID tool);
}
