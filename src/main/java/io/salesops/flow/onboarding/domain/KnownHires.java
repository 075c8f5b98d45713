package io.salesops.flow.onboarding.domain;

import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.platform.NotFound;
import org.springframework.stereotype.Component;

/** Finds new hires by what people know of them; nobody else moves a found one on until the transaction ends. */
@Component
class KnownHires {

    private final NewHires hires;

    KnownHires(NewHires hires) {
        this.hires = hires;
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
                .or(() -> hires.findOpenByEmail(key).stream()
                        .findFirst()
                        .flatMap(hire -> hires.findLockedById(hire.id())))
                .orElseThrow(() -> new NotFound("There is no new hire '%s'.".formatted(key)));
    }

    static NotFound unknown() {
        return new NotFound("There is no such new hire.");
    }
}
