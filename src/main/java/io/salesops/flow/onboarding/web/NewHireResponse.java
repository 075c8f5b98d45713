package io.salesops.flow.onboarding.web;

import io.salesops.flow.onboarding.domain.Dossier;
import io.salesops.flow.onboarding.domain.NewHire;
import io.salesops.flow.onboarding.domain.OnboardingItem;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.team.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new hire.
 *
 * @param reason why the onboarding ended; not told to the hire
 * @param daysToFirstDeal from the start to the first deal won; none until then, and in lists
 * @param items the plan; in lists nothing of it is told
 */
record NewHireResponse(
        UUID id,
        String name,
        String email,
        Role role,
        @Nullable String teamId,
        @Nullable String managerId,
        @Nullable String mentorId,
        String region,
        LocalDate startDate,
        String userId,
        NewHire.Status status,
        @Nullable LocalDate probationUntil,
        boolean extended,
        @Nullable String reason,
        @Nullable Instant endedAt,
        @Nullable Long daysToFirstDeal,
        @Nullable List<Item> items) {

    record Item(
            UUID id,
            OnboardingItem.Kind kind,
            String reference,
            String title,
            String group,
            int offsetDays,
            LocalDate due,
            OnboardingItem.Status status,
            @Nullable String finishedBy,
            @Nullable Instant finishedAt,
            @Nullable Boolean inTime) {

        private static Item of(OnboardingItem item) {
            return new Item(
                    item.id().value(),
                    item.kind(),
                    item.reference(),
                    item.title(),
                    item.ownerGroup(),
                    item.offsetDays(),
                    item.due(),
                    item.status(),
                    item.finishedBy().orElse(null),
                    item.finishedAt().orElse(null),
                    item.inTime().orElse(null));
        }
    }

    static NewHireResponse of(NewHire hire, Caller reader) {
        return of(hire, reader, null, null);
    }

    static NewHireResponse of(Dossier dossier, Caller reader) {
        return of(
                dossier.hire(),
                reader,
                dossier.daysToFirstDeal().orElse(null),
                dossier.items().stream().map(Item::of).toList());
    }

    private static NewHireResponse of(
            NewHire hire, Caller reader, @Nullable Long daysToFirstDeal, @Nullable List<Item> items) {
        return new NewHireResponse(
                hire.id().value(),
                hire.name(),
                hire.email(),
                hire.role(),
                hire.teamId().orElse(null),
                hire.managerId().orElse(null),
                hire.mentorId().orElse(null),
                hire.region(),
                hire.startDate(),
                hire.userId(),
                hire.status(),
                hire.probationUntil().orElse(null),
                hire.extended(),
                hire.reasonFor(reader).orElse(null),
                hire.endedAt().orElse(null),
                daysToFirstDeal,
                items);
    }
}
