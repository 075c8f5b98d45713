package io.salesops.flow.adoption.domain;

import static io.salesops.flow.platform.identity.Groups.LEADERSHIP;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.ToolRequestWithdrawn;
import io.salesops.flow.adoption.ToolRequested;
import io.salesops.flow.adoption.domain.ToolRequest.Status;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where anybody asks for a tool. */
@Service
@Transactional
public class ToolRequests {

    private final RequestedTools requests;
    private final ToolRegister register;
    private final RequestNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ToolRequests(
            RequestedTools requests,
            ToolRegister register,
            RequestNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.register = register;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    public record Taken(ToolRequest request, boolean created) {}

    /** Takes a request; the same one twice is one. */
    public Taken take(String requester, ToolWish wish) {
        requests.lock(requester);
        return requests.findByRequesterAndRequestId(requester, wish.requestId())
                .map(before -> new Taken(same(before, wish), false))
                .orElseGet(() -> new Taken(accept(requester, wish), true));
    }

    private static ToolRequest same(ToolRequest before, ToolWish wish) {
        if (!before.wasRequestedBy(wish)) {
            throw new Conflict("The request id '%s' was used for another request.".formatted(wish.requestId()));
        }
        return before;
    }

    private ToolRequest accept(String requester, ToolWish wish) {
        var request = open(requester, wish);
        events.publishEvent(new ToolRequested(request.id()));
        return request;
    }

    /** Takes a request that somebody entered in Tasklist. */
    public ToolRequest take(String requester, ToolWish wish, String processInstanceId) {
        var request = open(requester, wish);
        request.attachTo(processInstanceId);
        return request;
    }

    private ToolRequest open(String requester, ToolWish wish) {
        var request = requests.save(new ToolRequest(wish, requester, clock.instant()));
        notices.asked(request);
        return request;
    }

    /** Ties a request to the process that was started for it, and to no other. */
    public Optional<ToolRequest> attach(ToolRequestId id, String processInstanceId) {
        return requests.findLockedById(id).filter(request -> request.attachTo(processInstanceId));
    }

    /** The tool is not wanted any more, says whoever asked for it, or operations. */
    public void withdraw(Caller caller, ToolRequestId id, @Nullable String reason) {
        var request = requests.findLockedById(id)
                .filter(known -> maySee(caller) || known.requester().equals(caller.userId()))
                .orElseThrow(ToolRequests::unknown);
        if (!request.requester().equals(caller.userId()) && !caller.isIn(SALES_OPS)) {
            throw new NotAllowed("Only whoever asked for a tool, or sales operations, can withdraw the request.");
        }
        if (!caller.isIn(SALES_OPS) && isSigned(id)) {
            throw new Conflict(
                    "The contract is signed, so the request is not yours alone any more. Ask sales operations to retire the tool.");
        }
        end(request, Status.WITHDRAWN, reason);
        events.publishEvent(new ToolRequestWithdrawn(id));
    }

    private boolean isSigned(ToolRequestId id) {
        return register.of(id).stream().anyMatch(tool -> tool.contract().isPresent());
    }

    public void end(ToolRequestId id, Status outcome, @Nullable String reason) {
        end(get(id), outcome, reason);
    }

    private void end(ToolRequest request, Status outcome, @Nullable String reason) {
        request.end(outcome, reason, clock.instant());
        register.decline(request.id());
        notices.ended(request);
    }

    /** Whoever asked is told what was decided, and why, as far as it concerns the request as a whole. */
    public void tellDecision(ToolRequestId id, String kind, String decision, @Nullable String reason) {
        if (RequestNotices.TOLD.contains(kind)) {
            notices.decided(get(id), kind, decision, reason);
        }
    }

    /** Everybody who was to get the tool works with it. */
    public void putIntoUse(ToolRequestId id, ToolId toolId) {
        var request = get(id);
        register.become(toolId, Tool.Status.IN_USE);
        notices.inUse(request, register.get(toolId));
    }

    /** The open request that somebody means, by its title, which is enough where no other one has it, or by its id. */
    @Transactional(readOnly = true)
    public ToolRequestId meant(String requester, String titleOrId) {
        var text = titleOrId.strip();
        return ToolRequestId.find(text).orElseGet(() -> titled(requester, text));
    }

    private ToolRequestId titled(String requester, String title) {
        var titled = requests.findByRequesterAndStatusAndTitleIgnoreCase(requester, Status.OPEN, title);
        if (titled.size() != 1) {
            throw new InvalidInput(
                    "request",
                    titled.isEmpty()
                            ? "is neither the title of an open request of yours nor the id of a request for a tool"
                            : "is the title of several open requests of yours; please enter the id instead");
        }
        return titled.get(0).id();
    }

    /** Who asked for a tool; one that came by a file was asked for by nobody. */
    @Transactional(readOnly = true)
    public Optional<String> requesterOf(ToolId tool) {
        return requests.requestersOf(tool.value()).stream().findFirst();
    }

    /** The request, which nobody else moves on until the transaction ends. */
    public ToolRequest get(ToolRequestId id) {
        return requests.findLockedById(id).orElseThrow(ToolRequests::unknown);
    }

    @Transactional(readOnly = true)
    public ToolRequest find(Caller caller, ToolRequestId id) {
        return requests.findVisible(id, caller.userId(), maySee(caller)).orElseThrow(ToolRequests::unknown);
    }

    /** Those the caller may see, the latest first. */
    @Transactional(readOnly = true)
    public List<ToolRequest> all(Caller caller) {
        return requests.findVisible(caller.userId(), maySee(caller));
    }

    private static boolean maySee(Caller caller) {
        return caller.isIn(SALES_OPS) || caller.isIn(LEADERSHIP);
    }

    private static NotFound unknown() {
        return new NotFound("There is no such request for a tool.");
    }
}
