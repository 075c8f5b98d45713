package io.salesops.flow.targets.web;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.LostRace;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.platform.time.FiscalQuarter;
import io.salesops.flow.platform.web.RequestDigest;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.CycleDossiers;
import io.salesops.flow.targets.domain.CycleDossiers.Dossier;
import io.salesops.flow.targets.domain.CycleFigures;
import io.salesops.flow.targets.domain.CycleRequest;
import io.salesops.flow.targets.domain.Deadline;
import io.salesops.flow.targets.domain.Deadlines;
import io.salesops.flow.targets.domain.Sights;
import io.salesops.flow.targets.domain.TargetDesk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/target-cycles")
class TargetCycleController {

    private static final int PAGE_SIZE = 100;

    private final TargetDesk desk;
    private final CycleDossiers dossiers;
    private final CycleFigures figures;
    private final Sights sights;
    private final Callers callers;
    private final RequestDigest digest;

    TargetCycleController(
            TargetDesk desk,
            CycleDossiers dossiers,
            CycleFigures figures,
            Sights sights,
            Callers callers,
            RequestDigest digest) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.figures = figures;
        this.sights = sights;
        this.callers = callers;
        this.digest = digest;
    }

    record CycleBody(
            @NotBlank @Size(max = 100) String requestId,
            @NotNull String quarter,

            @NotNull @DecimalMin("-100") @DecimalMax("1000") @Digits(integer = 4, fraction = 4)
            BigDecimal growthPercent,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
            BigDecimal overAssignmentPercent,

            @Size(max = 500) @Nullable String objective,
            @Size(max = 4000) @Nullable String marketNote,
            @Nullable DeadlinesBody deadlines) {}

    /** The last day of each step; the table of deadlines says the others. */
    record DeadlinesBody(
            @Nullable LocalDate allocation,
            @Nullable LocalDate agreement,
            @Nullable LocalDate settlement,
            @Nullable LocalDate approval,
            @Nullable LocalDate acknowledgement,
            @Nullable LocalDate appeal) {

        Deadlines toDeadlines() {
            var days = new EnumMap<Deadline, LocalDate>(Deadline.class);
            put(days, Deadline.ALLOCATION, allocation);
            put(days, Deadline.AGREEMENT, agreement);
            put(days, Deadline.SETTLEMENT, settlement);
            put(days, Deadline.APPROVAL, approval);
            put(days, Deadline.ACKNOWLEDGEMENT, acknowledgement);
            put(days, Deadline.APPEAL, appeal);
            return new Deadlines(days, Map.of());
        }

        private static void put(Map<Deadline, LocalDate> days, Deadline step, @Nullable LocalDate day) {
            if (day != null) {
                days.put(step, day);
            }
        }
    }

    @PostMapping
    ResponseEntity<CycleResponse> open(@Valid @RequestBody CycleBody body, Principal user) {
        var caller = callers.of(user.getName());
        var opened = desk.open(
                caller,
                new CycleRequest(
                        body.requestId(),
                        digest.of(body),
                        quarter(body.quarter()),
                        body.growthPercent(),
                        body.overAssignmentPercent(),
                        body.objective(),
                        body.marketNote(),
                        body.deadlines() == null
                                ? Deadlines.NONE
                                : body.deadlines().toDeadlines()));
        var id = opened.cycle().id();
        var response = response(caller, dossiers.of(caller, id));
        return opened.created()
                ? ResponseEntity.created(URI.create("/api/target-cycles/" + id)).body(response)
                : ResponseEntity.ok(response);
    }

    private static FiscalQuarter quarter(String text) {
        try {
            return FiscalQuarter.of(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("quarter", String.valueOf(e.getMessage()));
        }
    }

    @GetMapping
    List<CycleResponse> all(Principal user) {
        var caller = callers.of(user.getName());
        return dossiers.all(caller).stream()
                .map(dossier -> response(caller, dossier))
                .toList();
    }

    @GetMapping("/{id}")
    CycleResponse show(@PathVariable("id") UUID id, Principal user) {
        var caller = callers.of(user.getName());
        return response(caller, dossiers.of(caller, new TargetCycleId(id)));
    }

    /** Managers read what their own sellers come to, and sellers nothing of others. */
    private CycleResponse response(Caller caller, Dossier dossier) {
        var sight = sights.of(caller);
        return CycleResponse.of(dossier, figures.totals(dossier.cycle().id(), sight), sight.everything());
    }

    /** The targets that the caller may see, a hundred at a time. */
    @GetMapping("/{id}/targets")
    List<SellerTargetResponse> targets(
            @PathVariable("id") UUID id,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "0") @Min(0) @Max(10_000) int page,
            Principal user) {
        return dossiers
                .targets(callers.of(user.getName()), new TargetCycleId(id), words, (long) page * PAGE_SIZE, PAGE_SIZE)
                .stream()
                .map(SellerTargetResponse::of)
                .toList();
    }

    @PostMapping("/{id}/withdrawal")
    CycleResponse withdraw(@PathVariable("id") UUID id, Principal user) {
        var caller = callers.of(user.getName());
        LostRace.retry(() -> desk.withdraw(caller, new TargetCycleId(id)));
        return show(id, user);
    }
}
