package io.salesops.flow.onboarding.domain;

import io.salesops.flow.team.Role;
import java.util.List;

/** What the table that plans onboardings says, asked without a new hire. */
public interface PlanRules {

    List<PlannedItem> plan(Role role, String region);
}
