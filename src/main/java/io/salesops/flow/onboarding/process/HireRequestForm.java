package io.salesops.flow.onboarding.process;

import static io.salesops.flow.onboarding.process.NewHireOnboarding.MANAGER_ID;
import static io.salesops.flow.onboarding.process.NewHireOnboarding.START_DATE;

import io.salesops.flow.onboarding.domain.HireRequest;
import io.salesops.flow.onboarding.domain.NewHire;
import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.team.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The fields in which HR enters a new hire. */
@Component
class HireRequestForm {

    private static final ProcessVariable<String> NAME = ProcessVariable.text("name");
    private static final ProcessVariable<String> EMAIL = ProcessVariable.text("email");
    private static final ProcessVariable<String> ROLE = ProcessVariable.text("role");
    private static final ProcessVariable<String> TEAM = ProcessVariable.text("team");
    private static final ProcessVariable<String> REGION = ProcessVariable.text("region");

    HireRequest read(DelegateExecution scope) {
        return new HireRequest(
                scope.getProcessInstanceId(),
                null,
                NAME.from(scope).strip(),
                EMAIL.from(scope).strip(),
                Role.valueOf(ROLE.from(scope)),
                Fields.text(TEAM, scope),
                Fields.text(MANAGER_ID, scope),
                Fields.text(REGION, scope),
                LocalDate.parse(START_DATE.from(scope)));
    }

    /** As if HR had entered the hire: whoever starts the process brings what its form asks for. */
    Map<String, Object> entries(NewHire hire) {
        Map<String, Object> entries = new HashMap<>(NAME.of(hire.name()));
        entries.putAll(EMAIL.of(hire.email()));
        entries.putAll(ROLE.of(hire.role().name()));
        entries.putAll(START_DATE.of(hire.startDate().toString()));
        entries.putAll(REGION.of(hire.region()));
        hire.teamId().map(TEAM::of).ifPresent(entries::putAll);
        hire.managerId().map(MANAGER_ID::of).ifPresent(entries::putAll);
        return entries;
    }
}
