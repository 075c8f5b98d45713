package io.salesops.flow.onboarding.web;

import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.domain.Trainings;
import io.salesops.flow.platform.LostRace;
import io.salesops.flow.platform.identity.Callers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Results of trainings that other systems know. */
@RestController
@RequestMapping("/api/new-hires/{id}/certifications")
class CertificationController {

    private final Trainings trainings;
    private final Callers callers;

    CertificationController(Trainings trainings, Callers callers) {
        this.trainings = trainings;
        this.callers = callers;
    }

    record CertificationBody(
            @NotBlank @Size(max = 100) String requestId,
            @NotBlank @Size(max = 100) String module,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal score,

            @Size(max = 2000) @Nullable String note) {}

    record CertificationResponse(
            String module,
            int attempt,
            BigDecimal score,
            boolean passed,
            @Nullable String note) {}

    @PostMapping
    ResponseEntity<CertificationResponse> record(
            @PathVariable("id") UUID id, @Valid @RequestBody CertificationBody body, Principal user) {
        var caller = callers.of(user.getName());
        var recorded = LostRace.call(() -> trainings.record(
                caller, new NewHireId(id), body.module(), body.requestId(), body.score(), body.note()));
        var attempt = recorded.attempt();
        var response = new CertificationResponse(
                body.module(), attempt.number(), attempt.score(), attempt.passed(), attempt.note());
        return ResponseEntity.status(recorded.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(response);
    }
}
