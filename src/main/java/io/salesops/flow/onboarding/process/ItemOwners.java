package io.salesops.flow.onboarding.process;

import static io.salesops.flow.platform.identity.Groups.HR;
import static io.salesops.flow.platform.identity.Groups.SALES_MANAGERS;

import io.salesops.flow.onboarding.domain.NewHire;
import io.salesops.flow.onboarding.domain.OnboardingItem;
import io.salesops.flow.onboarding.domain.PlannedItem;
import io.salesops.flow.platform.steps.Holder;
import io.salesops.flow.team.ResponsibleManagers;
import org.springframework.stereotype.Component;

/** Finds who works on an item: the own manager, the own mentor, or a group. */
@Component
class ItemOwners {

    private final ResponsibleManagers managers;

    ItemOwners(ResponsibleManagers managers) {
        this.managers = managers;
    }

    Holder of(OnboardingItem item, NewHire hire) {
        return switch (item.ownerGroup()) {
            case SALES_MANAGERS -> manager(hire);
            case PlannedItem.MENTOR ->
                hire.mentorId().map(mentor -> new Holder(mentor, null)).orElseGet(() -> manager(hire));
            default -> new Holder(null, item.ownerGroup());
        };
    }

    /** The manager of the hire, or whoever acts for that manager; HR where nobody does. */
    Holder manager(NewHire hire) {
        return managers.of(hire.managerId().orElse(null), hire.userId(), HR);
    }
}
