package io.salesops.flow.adoption.web;

import io.salesops.flow.adoption.domain.LicenceNeed;
import io.salesops.flow.adoption.domain.RenewalPreview;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how many licences of a contract would be kept, as the deployed table says. */
@RestController
@RequestMapping("/api/tool-renewals/preview")
class RenewalPreviewController {

    private static final int MOST_LICENCES = 1_000_000;

    private final RenewalPreview renewals;

    RenewalPreviewController(RenewalPreview renewals) {
        this.renewals = renewals;
    }

    record PreviewBody(
            @NotNull @PositiveOrZero @Max(MOST_LICENCES) Integer licences,
            @NotNull @PositiveOrZero @Max(MOST_LICENCES) Integer active) {}

    @PostMapping
    LicenceNeed preview(@Valid @RequestBody PreviewBody body) {
        return renewals.preview(body.licences(), body.active());
    }
}
