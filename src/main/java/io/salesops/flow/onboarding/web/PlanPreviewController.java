package io.salesops.flow.onboarding.web;

import io.salesops.flow.onboarding.domain.PlanPreview;
import io.salesops.flow.onboarding.domain.PlanPreview.Item;
import io.salesops.flow.onboarding.domain.PlanPreview.Question;
import io.salesops.flow.team.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/onboarding-plans/preview")
class PlanPreviewController {

    private static final int MOST_DAYS = 3660;

    private final PlanPreview plans;

    PlanPreviewController(PlanPreview plans) {
        this.plans = plans;
    }

    record PreviewBody(
            @NotNull @LivingTime LocalDate startDate,
            @Nullable String region,
            @NotNull Role role,

            @Size(max = 400) @Nullable List<@NotNull @Min(-MOST_DAYS) @Max(MOST_DAYS) Integer> offsets,

            @LivingTime @Nullable LocalDate madeOn) {}

    record PreviewAnswer(List<Item> items) {}

    @PostMapping
    PreviewAnswer preview(@Valid @RequestBody PreviewBody body) {
        return new PreviewAnswer(plans.preview(
                new Question(body.startDate(), body.region(), body.role(), body.offsets(), body.madeOn())));
    }
}
