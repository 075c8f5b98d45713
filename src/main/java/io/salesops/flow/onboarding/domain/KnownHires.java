package io.salesops.flow.onboarding.domain;

import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.domain.NewHire.Status;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.team.Team;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Finds new hires by what people know of them; nobody else moves a found one on until the transaction ends. */
@Component
class KnownHires {

    private final NewHires hires;
    private final Team team;

    KnownHires(NewHires hires, Team team) {
        this.hires = hires;
        this.team = team;
    }

    NewHire get(NewHireId id) {
        return hires.findLockedById(id).orElseThrow();
    }

    NewHire find(NewHireId id) {
        return hires.findLockedById(id).orElseThrow(KnownHires::unknown);
    }

    NewHire find(String idOrEmail) {
        var key = idOrEmail.strip();
        return NewHireId.find(key)
                .flatMap(hires::findLockedById)
                .or(() -> hires.findByEmail(key).stream().findFirst().flatMap(hire -> hires.findLockedById(hire.id())))
                .orElseThrow(() -> new NotFound("There is no new hire '%s'.".formatted(key)));
    }

    /** Nobody is brought on board twice at once, nor while they are with us. */
    void requireUnknown(HireRequest request) {
        for (var hire : hires.findByEmail(request.email())) {
            if (hire.isOpen()) {
                throw new Conflict("%s is being brought on board already, for %s; please move the start."
                        .formatted(hire.name(), hire.startDate()));
            }
            if (isWithUs(hire, request.startDate())) {
                throw new Conflict("%s is with us already.".formatted(hire.name()));
            }
        }
    }

    private boolean isWithUs(NewHire hire, LocalDate day) {
        return hire.status() == Status.CONFIRMED
                && team.find(hire.userId())
                        .filter(member -> member.isWithUsOn(day))
                        .isPresent();
    }

    static NotFound unknown() {
        return new NotFound("There is no such new hire.");
    }
}
