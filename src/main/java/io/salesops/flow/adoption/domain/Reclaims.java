package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.LicenceId;
import io.salesops.flow.adoption.LicenceReclaimAsked;
import io.salesops.flow.adoption.LicenceReclaimTakenBack;
import io.salesops.flow.adoption.LicenceReturned;
import io.salesops.flow.adoption.LicenceWanted;
import io.salesops.flow.adoption.LicencesReclaimed;
import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.domain.ReclaimFile.Reclaim;
import io.salesops.flow.adoption.domain.ReclaimFile.State;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.Texts;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes idle licences back from whoever does not need them, and gives them back to whoever misses them. */
@Service
@Transactional
public class Reclaims {

    /** The kind of decision that it is what becomes of an idle licence; it tells who holds one. */
    public static final String DECISION = "RECLAIM";

    private static final Set<State> OPEN = Set.of(State.ASKED, State.GIVEN_UP, State.WANTED);
    private static final String COHORT = "GIVEN_BACK";

    private final ReclaimFile file;
    private final LicenceReturns returns;
    private final Licences licences;
    private final ToolRegister register;
    private final ToolDecisions decisions;
    private final ApplicationEventPublisher events;
    private final Texts texts;

    Reclaims(
            ReclaimFile file,
            LicenceReturns returns,
            Licences licences,
            ToolRegister register,
            ToolDecisions decisions,
            ApplicationEventPublisher events,
            Texts texts) {
        this.file = file;
        this.returns = returns;
        this.licences = licences;
        this.register = register;
        this.decisions = decisions;
        this.events = events;
        this.texts = texts;
    }

    /** What came of asking for a licence back. */
    public enum Answer {
        GIVEN_BACK,
        GIVEN_BACK_BEFORE,
        /** As soon as the account that came with it is removed. */
        COMING
    }

    /** Asks each holder; whether anybody has to answer. */
    public boolean ask(ToolId toolId, List<Licence> idle) {
        register.get(toolId);
        idle.stream().filter(file::ask).forEach(licence -> events.publishEvent(new LicenceReclaimAsked(licence.id())));
        return !file.of(toolId, Set.of(State.ASKED)).isEmpty();
    }

    public void keep(LicenceId id) {
        settle(id, State.KEPT);
    }

    /** The holder does not need it, or did not answer: the licence goes back. */
    public void take(LicenceId id) {
        settle(id, State.GIVEN_UP);
        returns.begin(licences.get(id), texts.of("tools.licence.idle"));
    }

    /** One after the other, so that whoever settles the last one knows that it is the last. */
    private void settle(LicenceId id, State state) {
        var toolId = licences.get(id).toolId();
        register.get(toolId);
        if (file.move(id, State.ASKED, state)) {
            wakeAfterTheLast(toolId);
        }
    }

    private void wakeAfterTheLast(ToolId toolId) {
        if (file.of(toolId, Set.of(State.ASKED)).isEmpty()) {
            events.publishEvent(new LicencesReclaimed(toolId));
        }
    }

    /** From now on nobody gets the licence back on request; whoever asked before does. */
    public void close(LicenceId id) {
        register.get(licences.get(id).toolId());
        file.move(id, State.GIVEN_UP, State.OVER);
    }

    int leaving(ToolId toolId) {
        return file.leaving(toolId);
    }

    /** Somebody misses the licence that was taken back from them. */
    public Answer giveBack(String userId, String toolKey) {
        var tool = register.get(toolKey);
        if (!tool.status().isOpen()) {
            throw new Conflict("'%s' is not in use any more.".formatted(tool.name()));
        }
        var reclaim = file.find(tool.id(), userId).orElseThrow(() -> nothingTaken(tool));
        return switch (reclaim.state()) {
            case GIVEN_UP -> giveBack(reclaim);
            case WANTED -> Answer.COMING;
            case GIVEN_BACK -> Answer.GIVEN_BACK_BEFORE;
            default -> throw nothingTaken(tool);
        };
    }

    private static Conflict nothingTaken(Tool tool) {
        return new Conflict(
                "No licence of '%s' was taken back from you of late. Ask its owner for one.".formatted(tool.name()));
    }

    private Answer giveBack(Reclaim reclaim) {
        var isHeld = licences.get(reclaim.id()).isHeld();
        file.move(reclaim.id(), State.GIVEN_UP, isHeld ? State.WANTED : State.GIVEN_BACK);
        if (!isHeld) {
            assign(reclaim);
        }
        decisions.record(null, reclaim.tool(), DECISION, "GIVEN_BACK", null, reclaim.userId(), null);
        events.publishEvent(new LicenceWanted(reclaim.id()));
        return isHeld ? Answer.COMING : Answer.GIVEN_BACK;
    }

    /** The account that came with a licence goes before the next one comes. */
    @EventListener
    void giveBack(LicenceReturned event) {
        file.find(event.licenceId())
                .filter(reclaim -> file.move(reclaim.id(), State.WANTED, State.GIVEN_BACK))
                .ifPresent(this::assign);
    }

    private void assign(Reclaim reclaim) {
        licences.assign(reclaim.tool(), reclaim.userId(), COHORT);
    }

    /** The tool goes: nobody is asked any more, and nobody gets a licence back. */
    void takeBack(ToolId toolId) {
        file.of(toolId, OPEN).forEach(this::takeBack);
    }

    private void takeBack(Reclaim reclaim) {
        file.move(reclaim.id(), reclaim.state(), State.TAKEN_BACK);
        events.publishEvent(new LicenceReclaimTakenBack(reclaim.id()));
    }

    /** Somebody left: nobody waits for their answer any more. */
    void release(String userId) {
        for (var toolId : file.tools(userId, OPEN)) {
            register.get(toolId);
            file.of(toolId, OPEN).stream()
                    .filter(reclaim -> reclaim.userId().equals(userId))
                    .forEach(this::takeBack);
            wakeAfterTheLast(toolId);
        }
    }
}
