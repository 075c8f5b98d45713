package io.salesops.flow.adoption.domain;

import static io.salesops.flow.platform.identity.Groups.LEADERSHIP;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.ToolRequestWithdrawn;
import io.salesops.flow.adoption.ToolRetired;
import io.salesops.flow.adoption.domain.ToolRequest.Status;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the life of a tool: nobody gets it any more, and what was done for it is taken back. */
@Service
@Transactional
public class Retirements {

    private final ToolRegister register;
    private final ToolRequests requests;
    private final Renewals renewals;
    private final Reclaims reclaims;
    private final Licences licences;
    private final LicenceReturns returns;
    private final ApplicationEventPublisher events;
    private final Texts texts;

    Retirements(
            ToolRegister register,
            ToolRequests requests,
            Renewals renewals,
            Reclaims reclaims,
            Licences licences,
            LicenceReturns returns,
            ApplicationEventPublisher events,
            Texts texts) {
        this.register = register;
        this.requests = requests;
        this.renewals = renewals;
        this.reclaims = reclaims;
        this.licences = licences;
        this.returns = returns;
        this.events = events;
        this.texts = texts;
    }

    /**
     * What came of a retirement.
     *
     * @param stillBeingAdopted an adoption ran until now, and undoes what was done for all of its tools
     */
    public record Retired(Tool tool, boolean stillBeingAdopted) {}

    /** Operations or leadership do not want the tool any more. */
    public Retired retire(Caller caller, String toolKey) {
        if (!caller.isIn(SALES_OPS) && !caller.isIn(LEADERSHIP)) {
            throw new NotAllowed("Only sales operations or leadership can retire a tool.");
        }
        var tool = register.get(toolKey);
        tool.retire();
        renewals.takeBack(tool.id());
        return end(tool);
    }

    /** The review of its contract came to that end. */
    public Retired retire(ToolId toolId) {
        var tool = register.get(toolId);
        tool.retire();
        renewals.settle(toolId);
        return end(tool);
    }

    /** An adoption that still runs ends first: without its tool it would seem to have come to its end. */
    private Retired end(Tool tool) {
        var running = tool.requestId().map(requests::get).filter(ToolRequest::isOpen);
        running.map(ToolRequest::id).ifPresent(this::stop);
        events.publishEvent(new ToolRetired(tool.id()));
        return new Retired(tool, running.isPresent());
    }

    private void stop(ToolRequestId requestId) {
        requests.end(requestId, Status.STOPPED, texts.of("tools.retired"));
        events.publishEvent(new ToolRequestWithdrawn(requestId));
    }

    /** Every licence goes back; whether one is still on its way. */
    public boolean takeBack(ToolId toolId) {
        register.get(toolId).takeBack();
        renewals.takeBack(toolId);
        reclaims.takeBack(toolId);
        licences.current(toolId).forEach(licence -> returns.begin(licence, texts.of("tools.licence.toolGone")));
        return returns.isAnyOpen(toolId);
    }

    /** Everything that was done for the tool is undone. */
    public void close(ToolId toolId) {
        register.get(toolId).close();
    }
}
