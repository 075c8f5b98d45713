package io.salesops.flow.adoption.web;

import io.salesops.flow.adoption.domain.ToolDossiers;
import io.salesops.flow.adoption.domain.WeekOfUse;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.identity.Callers;
import java.security.Principal;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tools")
class ToolController {

    private final ToolDossiers dossiers;
    private final Callers callers;

    ToolController(ToolDossiers dossiers, Callers callers) {
        this.dossiers = dossiers;
        this.callers = callers;
    }

    /** @param week of ISO 8601, such as 2026-W09 */
    record WeekView(String week, LocalDate monday, int active) {

        private static WeekView of(WeekOfUse week) {
            return new WeekView(
                    "%d-W%02d"
                            .formatted(
                                    week.monday().get(IsoFields.WEEK_BASED_YEAR),
                                    week.monday().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                    week.monday(),
                    week.active());
        }
    }

    @GetMapping
    List<ToolResponse> all() {
        return dossiers.all().stream().map(ToolResponse::of).toList();
    }

    @GetMapping("/{key}")
    ToolResponse show(@PathVariable("key") String key, Principal user) {
        return ToolResponse.of(dossiers.of(callers.of(user.getName()), key));
    }

    /** How many people worked with the tool, week by week. */
    @GetMapping("/{key}/usage")
    List<WeekView> usage(
            @PathVariable("key") String key, @RequestParam("from") LocalDate from, @RequestParam("to") LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidInput("to", "must not be before from");
        }
        return dossiers.weeks(key, from, to).stream().map(WeekView::of).toList();
    }
}
