package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.domain.Nomination.Named;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.InvalidInput.FieldError;
import io.salesops.flow.platform.Names;
import io.salesops.flow.provisioning.Provisioning;
import io.salesops.flow.team.TeamMember;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether candidates and evaluators can be taken as they are named; rows count from 1, as people read them. */
@Component
class NominationCheck {

    private static final int MOST_CANDIDATES = 5;
    private static final int LEAST_TEAMS = 2;

    private final Colleagues colleagues;
    private final Provisioning provisioning;

    NominationCheck(Colleagues colleagues, Provisioning provisioning) {
        this.colleagues = colleagues;
        this.provisioning = provisioning;
    }

    void require(Nomination nomination, BigDecimal expectedCost) {
        var errors = new ArrayList<FieldError>();
        checkNumber(nomination, errors);
        checkNames(nomination.candidates(), errors);
        checkSystems(nomination.candidates(), errors);
        if (nomination.fastPath()) {
            checkCosts(nomination.candidates(), expectedCost, errors);
        } else {
            checkEvaluators(nomination.evaluators(), errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static void checkNumber(Nomination nomination, List<FieldError> errors) {
        var most = nomination.fastPath() ? 1 : MOST_CANDIDATES;
        var named = nomination.candidates().size();
        if (named < 1 || named > most) {
            errors.add(new FieldError("candidates", "please name %s".formatted(most == 1 ? "one" : "1 to " + most)));
        }
    }

    private static void checkNames(List<Named> candidates, List<FieldError> errors) {
        var names = new HashSet<String>();
        for (var i = 0; i < candidates.size(); i++) {
            var name = candidates.get(i).name();
            if (!Names.isName(name)) {
                errors.add(new FieldError(candidate(i, "name"), Names.RULE));
            } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
                errors.add(new FieldError(candidate(i, "name"), "stands there already"));
            }
        }
    }

    private void checkSystems(List<Named> candidates, List<FieldError> errors) {
        for (var i = 0; i < candidates.size(); i++) {
            var system = candidates.get(i).system();
            if (system != null && !provisioning.knows(system)) {
                errors.add(new FieldError(candidate(i, "system"), "we provide no accounts in '%s'".formatted(system)));
            }
        }
    }

    /** The fast path was found by the cost that was expected. */
    private static void checkCosts(List<Named> candidates, BigDecimal expectedCost, List<FieldError> errors) {
        for (var i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).annualCost().compareTo(expectedCost) > 0) {
                errors.add(new FieldError(
                        candidate(i, "annualCost"),
                        "must not be above the %s that were expected; ask for a dearer tool anew"
                                .formatted(expectedCost.toPlainString())));
            }
        }
    }

    private void checkEvaluators(List<String> evaluators, List<FieldError> errors) {
        var ids = new HashSet<String>();
        for (var i = 0; i < evaluators.size(); i++) {
            var id = evaluators.get(i);
            var field = "evaluators[%d].evaluator".formatted(i + 1);
            if (colleagues.find(id).isEmpty()) {
                errors.add(new FieldError(field, "nobody with the id '%s' works with us".formatted(id)));
            } else if (!ids.add(id)) {
                errors.add(new FieldError(field, "stands there already"));
            }
        }
        if (teams(evaluators) < LEAST_TEAMS) {
            errors.add(new FieldError("evaluators", "must be people of at least two different teams"));
        }
    }

    private long teams(List<String> evaluators) {
        return evaluators.stream()
                .map(colleagues::find)
                .flatMap(Optional::stream)
                .map(TeamMember::teamId)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private static String candidate(int index, String field) {
        return "candidates[%d].%s".formatted(index + 1, field);
    }
}
