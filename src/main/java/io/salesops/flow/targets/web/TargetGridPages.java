package io.salesops.flow.targets.web;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.LostRace;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.TeamTargetId;
import io.salesops.flow.targets.domain.GridChanges;
import io.salesops.flow.targets.domain.TargetReview.Rest;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The grid in which many numbers are changed at once; whatever is typed stays until it is stored. */
@Controller
@RequestMapping("/target-cycles/{id}/grid")
class TargetGridPages {

    private final GridChanges changes;
    private final GridView view;
    private final Callers callers;

    TargetGridPages(GridChanges changes, GridView view, Callers callers) {
        this.changes = changes;
        this.view = view;
        this.callers = callers;
    }

    /** What is looked at: which part of the cycle, found by which words, on which page. */
    record Place(TargetCycleId cycle, @Nullable TeamTargetId team, String words, int page) {

        static Place of(UUID cycle, @Nullable UUID team, String words, int page) {
            return new Place(
                    new TargetCycleId(cycle), team == null ? null : new TeamTargetId(team), words, Math.max(page, 0));
        }

        /** Up to where parameters begin. */
        String path() {
            return "/target-cycles/%s/grid?%s".formatted(cycle, team == null ? "" : "team=%s&".formatted(team));
        }
    }

    @GetMapping
    ModelAndView show(
            @PathVariable("id") UUID id,
            @RequestParam(name = "team", required = false) @Nullable UUID team,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Principal user) {
        return view.of(
                callers.of(user.getName()),
                Place.of(id, team, words, page),
                GridForm.EMPTY,
                Rest.REDISTRIBUTE,
                GridErrors.NONE);
    }

    /** Stores what was typed, or finds other rows; then it comes along. */
    @PostMapping
    ModelAndView submit(
            @PathVariable("id") UUID id,
            @RequestParam(name = "team", required = false) @Nullable UUID team,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "rest", defaultValue = "KEEP") Rest rest,
            @RequestParam(name = "save", defaultValue = "false") boolean save,
            @RequestParam MultiValueMap<String, String> form,
            Principal user) {
        var caller = callers.of(user.getName());
        var place = Place.of(id, team, words, page);
        var typed = GridForm.of(form);
        var errors = save ? store(caller, place, typed, rest) : GridErrors.NONE;
        return save && errors.isEmpty()
                ? new ModelAndView("redirect:" + place.path() + "saved=true")
                : view.of(caller, place, typed, rest, errors);
    }

    private GridErrors store(Caller caller, Place place, GridForm typed, Rest rest) {
        try {
            var wanted = typed.changes();
            LostRace.retry(() -> changes.save(caller, place.cycle(), place.team(), wanted, rest));
            return GridErrors.NONE;
        } catch (InvalidInput e) {
            return GridErrors.of(e, typed);
        } catch (Conflict e) {
            return GridErrors.of(e);
        }
    }
}
