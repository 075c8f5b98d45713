package io.salesops.flow.onboarding.process;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.AsApplication;
import io.salesops.flow.platform.engine.Timetable;
import io.salesops.flow.team.TeamMember;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Component;

/** Moves the offboarding of somebody whose leaving is announced again, and names what Java and its model share. */
@Component
class LeaverOffboarding {

    static final ProcessVariable<String> LEAVER = ProcessVariable.text("leaver");
    static final ProcessVariable<String> LEAVER_NAME = ProcessVariable.text("leaverName");
    static final ProcessVariable<String> LAST_DAY = ProcessVariable.text("lastDay");
    static final ProcessVariable<Date> LAST_DAY_OVER = new ProcessVariable<>("lastDayOver", Date.class);
    static final ProcessVariable<Boolean> ANNOUNCED_BEFORE = ProcessVariable.flag("announcedBefore");
    static final ProcessVariable<Boolean> ONBOARDED_HERE = ProcessVariable.flag("onboardedHere");

    private static final String KEY = "leaver-offboarding";
    private static final String WAITING = "event_lastDayOver";

    private final RuntimeService runtimeService;
    private final Timetable timetable;
    private final AsApplication asApplication;

    LeaverOffboarding(RuntimeService runtimeService, Timetable timetable, AsApplication asApplication) {
        this.runtimeService = runtimeService;
        this.timetable = timetable;
        this.asApplication = asApplication;
    }

    /** Lets what waits for the last day wait for the new one; false where the leaving was not announced before. */
    boolean move(TeamMember leaver, Map<String, Object> dates) {
        if (count(of(leaver)) == 0) {
            return false;
        }
        if (count(of(leaver).activityIdIn(WAITING)) == 0) {
            throw new Conflict("The last day of %s is over already, and what was theirs is being taken back."
                    .formatted(leaver.name()));
        }
        timetable.move(leaver.userId(), dates, null);
        return true;
    }

    private ProcessInstanceQuery of(TeamMember leaver) {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(leaver.userId(), KEY);
    }

    private long count(ProcessInstanceQuery query) {
        return asApplication.call(query::count);
    }
}
