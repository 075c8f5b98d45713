package io.salesops.flow.onboarding.web;

import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.domain.HireRequest;
import io.salesops.flow.onboarding.domain.HiringDesk;
import io.salesops.flow.onboarding.domain.NewHireDossiers;
import io.salesops.flow.onboarding.domain.StartDates;
import io.salesops.flow.platform.LostRace;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.platform.web.RequestDigest;
import io.salesops.flow.team.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/new-hires")
class NewHireController {

    private static final int PAGE_SIZE = 100;

    private final HiringDesk desk;
    private final StartDates startDates;
    private final NewHireDossiers dossiers;
    private final Callers callers;
    private final RequestDigest digest;

    NewHireController(
            HiringDesk desk, StartDates startDates, NewHireDossiers dossiers, Callers callers, RequestDigest digest) {
        this.desk = desk;
        this.startDates = startDates;
        this.dossiers = dossiers;
        this.callers = callers;
        this.digest = digest;
    }

    record HireBody(
            @NotBlank @Size(max = 100) String requestId,

            @NotBlank @Size(max = 200) String name,

            @NotNull
            @Size(max = 254)
            @Pattern(
                    regexp = "[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}]+",
                    message = "must be an e-mail address")
            String email,

            @NotNull Role role,
            @Size(max = 200) @Nullable String team,
            @Size(max = 64) @Nullable String managerId,
            @Size(max = 40) @Nullable String region,
            @NotNull @LivingTime LocalDate startDate) {

        HireRequest request(String digest) {
            return new HireRequest(requestId, digest, name.strip(), email, role, team, managerId, region, startDate);
        }
    }

    record MoveBody(@NotNull @LivingTime LocalDate startDate) {}

    record WithdrawalBody(@NotBlank @Size(max = 4000) String reason) {}

    @PostMapping
    ResponseEntity<NewHireResponse> accept(@Valid @RequestBody HireBody body, Principal user) {
        var caller = callers.of(user.getName());
        var accepted = desk.accept(caller, body.request(digest.of(body)));
        var response = show(caller, accepted.hire().id());
        return accepted.created()
                ? ResponseEntity.created(URI.create("/api/new-hires/" + response.id()))
                        .body(response)
                : ResponseEntity.ok(response);
    }

    /** The new hires whom the caller may see, a hundred at a time. */
    @GetMapping
    List<NewHireResponse> all(
            @RequestParam(name = "page", defaultValue = "0") @Min(0) @Max(10_000) int page, Principal user) {
        var caller = callers.of(user.getName());
        return dossiers.all(caller, page, PAGE_SIZE)
                .map(hire -> NewHireResponse.of(hire, caller))
                .getContent();
    }

    @GetMapping("/{id}")
    NewHireResponse show(@PathVariable("id") UUID id, Principal user) {
        return show(callers.of(user.getName()), new NewHireId(id));
    }

    @PatchMapping("/{id}")
    NewHireResponse move(@PathVariable("id") UUID id, @Valid @RequestBody MoveBody body, Principal user) {
        var caller = callers.of(user.getName());
        var hireId = new NewHireId(id);
        LostRace.retry(() -> startDates.move(caller, hireId.toString(), body.startDate()));
        return show(caller, hireId);
    }

    @PostMapping("/{id}/withdrawal")
    NewHireResponse withdraw(@PathVariable("id") UUID id, @Valid @RequestBody WithdrawalBody body, Principal user) {
        var caller = callers.of(user.getName());
        var hireId = new NewHireId(id);
        LostRace.retry(() -> desk.withdraw(caller, hireId, body.reason()));
        return show(caller, hireId);
    }

    private NewHireResponse show(Caller caller, NewHireId id) {
        return NewHireResponse.of(dossiers.of(caller, id), caller);
    }
}
