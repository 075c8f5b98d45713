package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.REQUESTER;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_ID;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_KEY;
import static io.salesops.flow.adoption.process.ToolAdoption.TOOL_NAME;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.adoption.LicencesReclaimed;
import io.salesops.flow.adoption.RenewalBegun;
import io.salesops.flow.adoption.RenewalTakenBack;
import io.salesops.flow.adoption.RetirementAdvised;
import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.domain.Contract;
import io.salesops.flow.adoption.domain.RenewalLimits;
import io.salesops.flow.adoption.domain.Tool;
import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.adoption.domain.ToolRequests;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.Instances;
import io.salesops.flow.platform.engine.Timetable;
import io.salesops.flow.platform.time.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts, wakes and ends renewals, and names everything that Java and their model share. */
@Component
class ToolRenewal {

    static final String TABLE = "limit-renewal";
    static final String KIND = "RENEWAL";
    static final ProcessVariable<String> NOTICE_ON = ProcessVariable.text("noticeOn");
    static final ProcessVariable<String> CONTRACT_OWNER = ProcessVariable.text("contractOwner");
    static final ProcessVariable<Object> RENEWAL_LIMITS = ProcessVariable.json("renewalLimits");
    static final ProcessVariable<String> RECLAIM_REMINDER = ProcessVariable.text("reclaimReminder");
    static final ProcessVariable<Number> LICENCES = ProcessVariable.number("licences");
    static final ProcessVariable<Number> ACTIVE = ProcessVariable.number("active");
    static final ProcessVariable<Number> KEEP = ProcessVariable.number("keep");
    static final ProcessVariable<Object> CONTRACT_EVIDENCE = ProcessVariable.json("contractEvidence");
    static final ProcessVariable<Object> RENEWAL_VERDICT = ProcessVariable.json("renewalVerdict");
    static final ProcessVariable<String> VERDICT_REASON = ProcessVariable.text("verdictReason");
    static final ProcessVariable<Number> LICENCES_KEPT = ProcessVariable.number("licencesKept");
    static final ProcessVariable<Number> RENEWED_LICENCES = ProcessVariable.number("renewedLicences");
    static final ProcessVariable<Boolean> CONTRACT_GOES_ON = ProcessVariable.flag("contractGoesOn");
    static final ProcessVariable<Boolean> FEWER_LICENCES = ProcessVariable.flag("fewerLicences");
    static final ProcessVariable<Boolean> ANYBODY_ASKED = ProcessVariable.flag("anybodyAsked");
    static final ProcessVariable<Boolean> STILL_BEING_ADOPTED = ProcessVariable.flag("stillBeingAdopted");
    private static final ProcessVariable<Date> REVIEW_DUE = new ProcessVariable<>("reviewDue", Date.class);
    private static final ProcessVariable<Date> FIRST_REMINDER = new ProcessVariable<>("firstReminder", Date.class);
    private static final ProcessVariable<Date> SECOND_REMINDER = new ProcessVariable<>("secondReminder", Date.class);
    private static final ProcessVariable<Date> NOTICE_OVER = new ProcessVariable<>("noticeOver", Date.class);

    private final Instances instances;
    private final Timetable timetable;
    private final ToolRegister register;
    private final ToolRequests requests;
    private final WorkingDays workingDays;
    private final ObjectMapper json;
    private final Clock clock;

    ToolRenewal(
            Instances instances,
            Timetable timetable,
            ToolRegister register,
            ToolRequests requests,
            WorkingDays workingDays,
            ObjectMapper json,
            Clock clock) {
        this.instances = instances;
        this.timetable = timetable;
        this.register = register;
        this.requests = requests;
        this.workingDays = workingDays;
        this.json = json;
        this.clock = clock;
    }

    static ToolId toolId(VariableScope scope) {
        return ToolId.of(TOOL_ID.from(scope));
    }

    RenewalLimits limits(VariableScope scope) {
        return json.convertValue(RENEWAL_LIMITS.from(scope), RenewalLimits.class);
    }

    /** Runs in the signing transaction: a renewal is prepared exactly when an instance exists. */
    @EventListener
    void start(RenewalBegun event) {
        var tool = register.get(event.toolId());
        instances.startBy("ContractSigned", event.toolId().toString(), variables(tool));
    }

    private Map<String, Object> variables(Tool tool) {
        Map<String, Object> variables = new HashMap<>(about(tool));
        variables.put(REQUESTER.name(), requests.requesterOf(tool.id()).orElse(null));
        variables.put(CONTRACT_OWNER.name(), tool.ownerId().orElse(null));
        tool.contract()
                .map(Contract::noticeOn)
                .map(LocalDate::toString)
                .map(NOTICE_ON::of)
                .ifPresent(variables::putAll);
        return variables;
    }

    /** What every process that is about one tool knows of it. */
    static Map<String, Object> about(Tool tool) {
        return Map.of(
                TOOL_ID.name(), tool.id().toString(),
                TOOL_KEY.name(), tool.key(),
                TOOL_NAME.name(), tool.name());
    }

    /** Counted back from the notice date. */
    void setDates(VariableScope scope) {
        var noticeOn = LocalDate.parse(NOTICE_ON.from(scope));
        var limits = limits(scope);
        REVIEW_DUE.set(scope, before(noticeOn, limits.reviewDays()));
        FIRST_REMINDER.set(scope, before(noticeOn, limits.firstReminderDays()));
        SECOND_REMINDER.set(scope, before(noticeOn, limits.secondReminderDays()));
        NOTICE_OVER.set(scope, Date.from(workingDays.endOf(noticeOn, null)));
    }

    private Date before(LocalDate day, int days) {
        return Date.from(workingDays.startOf(day.minusDays(days), null));
    }

    /** Whoever measured the use advises to retire the tool: its contract is reviewed at once, or once more. */
    @EventListener
    void reviewNow(RetirementAdvised event) {
        instances.tell("RetirementAdvised", event.toolId().toString());
        timetable.move(event.toolId().toString(), REVIEW_DUE.of(Date.from(clock.instant())), null);
    }

    @EventListener
    void end(RenewalTakenBack event) {
        instances.tell("RenewalTakenBack", event.toolId().toString());
    }

    @EventListener
    void wake(LicencesReclaimed event) {
        instances.tell("LicencesReclaimed", event.toolId().toString());
    }
}
