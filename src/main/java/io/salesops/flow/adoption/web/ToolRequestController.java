package io.salesops.flow.adoption.web;

import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.domain.ToolDecisions;
import io.salesops.flow.adoption.domain.ToolRequests;
import io.salesops.flow.adoption.domain.ToolSelection;
import io.salesops.flow.adoption.domain.ToolWish;
import io.salesops.flow.platform.Names;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.platform.web.RequestDigest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tool-requests")
class ToolRequestController {

    private static final int MOST_PEOPLE = 100_000;
    private static final long MOST_COST = 1_000_000_000;

    private final ToolRequests requests;
    private final ToolSelection selection;
    private final ToolDecisions decisions;
    private final Callers callers;
    private final RequestDigest digest;

    ToolRequestController(
            ToolRequests requests,
            ToolSelection selection,
            ToolDecisions decisions,
            Callers callers,
            RequestDigest digest) {
        this.requests = requests;
        this.selection = selection;
        this.decisions = decisions;
        this.callers = callers;
        this.digest = digest;
    }

    /** The same limits as those of the form. */
    record WishBody(
            @NotBlank @Size(max = 100) String requestId,

            @NotNull @Size(max = 200) @Pattern(regexp = Names.PATTERN, message = Names.RULE)
            String title,

            @NotBlank @Size(max = 4000) String problem,
            @NotBlank @Size(max = 4000) String outcome,
            @NotBlank @Size(max = 1000) String measure,
            @NotNull @Min(1) @Max(MOST_PEOPLE) Integer peopleConcerned,

            @NotNull @PositiveOrZero @Max(MOST_COST) @Digits(integer = 10, fraction = 2)
            BigDecimal expectedCost,

            @Size(max = 4000) @Nullable String alternatives) {

        private ToolWish wish(String digest) {
            return new ToolWish(
                    requestId,
                    digest,
                    title.strip(),
                    problem.strip(),
                    outcome.strip(),
                    measure.strip(),
                    peopleConcerned,
                    expectedCost,
                    alternatives);
        }
    }

    @PostMapping
    ResponseEntity<ToolRequestResponse> ask(@Valid @RequestBody WishBody body, Principal user) {
        var caller = callers.of(user.getName());
        var taken = requests.take(caller.userId(), body.wish(digest.of(body)));
        var response = show(caller, taken.request().id());
        return taken.created()
                ? ResponseEntity.created(URI.create("/api/tool-requests/" + response.id()))
                        .body(response)
                : ResponseEntity.ok(response);
    }

    @GetMapping("/{id}")
    ToolRequestResponse show(@PathVariable("id") UUID id, Principal user) {
        return show(callers.of(user.getName()), new ToolRequestId(id));
    }

    private ToolRequestResponse show(Caller caller, ToolRequestId id) {
        return ToolRequestResponse.of(requests.find(caller, id), selection.of(id), decisions.of(id));
    }
}
