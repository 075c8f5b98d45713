package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.domain.Tool.Status;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a cohort try the tools of a request. */
@Service
@Transactional
public class Pilots {

    /** With whom people get a licence and a training who try a tool. */
    static final String COHORT = "PILOT";

    private static final String LATE_COHORT = "PILOT_AGAIN";

    private final StartedPilots pilots;
    private final PilotPlanCheck check;
    private final ToolRegister register;
    private final Licences licences;
    private final ToolModules modules;
    private final ToolTrainings trainings;
    private final Surveys surveys;
    private final Clock clock;

    Pilots(
            StartedPilots pilots,
            PilotPlanCheck check,
            ToolRegister register,
            Licences licences,
            ToolModules modules,
            ToolTrainings trainings,
            Surveys surveys,
            Clock clock) {
        this.pilots = pilots;
        this.check = check;
        this.register = register;
        this.licences = licences;
        this.modules = modules;
        this.trainings = trainings;
        this.surveys = surveys;
        this.clock = clock;
    }

    /** Keeps the plan if it is one. */
    public Pilot plan(ToolRequestId requestId, PilotPlan plan) {
        check.accept(plan);
        return pilots.save(new Pilot(requestId, plan));
    }

    @Transactional(readOnly = true)
    public Pilot get(ToolRequestId requestId) {
        return pilots.findById(requestId)
                .orElseThrow(() -> new NotFound("No pilot is planned for the request %s.".formatted(requestId)));
    }

    /** From now on the cohort may use the tools, and is trained in them. */
    public void start(ToolRequestId requestId, List<ToolId> tools) {
        var pilot = get(requestId);
        tools.forEach(toolId -> start(pilot, toolId));
    }

    private void start(Pilot pilot, ToolId toolId) {
        register.become(toolId, Status.PILOT);
        register.ownBy(toolId, pilot.ownerId());
        modules.teach(register.get(toolId));
        pilot.cohort().forEach(userId -> licences.assign(toolId, userId, COHORT));
        trainings.plan(pilot.requestId(), toolId, pilot.cohort(), COHORT);
    }

    public void askTheCohort(ToolRequestId requestId, List<ToolId> tools) {
        var pilot = get(requestId);
        tools.forEach(toolId -> surveys.ask(requestId, toolId, pilot.round(), pilot.cohort()));
    }

    /** Nobody is waited for any longer: whoever has not answered until now stays silent. */
    public void closeTheSurveys(ToolRequestId requestId) {
        surveys.close(requestId, get(requestId).round());
    }

    /** Goes on until another day, once; whoever is not certified in a tool is trained again. */
    public Pilot extend(ToolRequestId requestId, LocalDate until) {
        if (!until.isAfter(LocalDate.now(clock))) {
            throw new InvalidInput("newEndDate", "must be after today");
        }
        var pilot = get(requestId);
        pilot.extend(until);
        register.of(requestId).stream()
                .filter(tool -> tool.status() == Status.PILOT)
                .forEach(tool -> trainings.planAgain(requestId, tool.id(), pilot.cohort(), COHORT, LATE_COHORT));
        return pilot;
    }

    /** The pilot is over, or never began; tools that nobody takes on are given to nobody from now on. */
    public void end(ToolRequestId requestId, List<ToolId> notTakenOn) {
        trainings.close(requestId, COHORT);
        trainings.close(requestId, LATE_COHORT);
        notTakenOn.forEach(toolId -> register.become(toolId, Status.DECLINED));
    }
}
