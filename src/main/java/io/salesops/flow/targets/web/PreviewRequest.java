package io.salesops.flow.targets.web;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.InvalidInput.FieldError;
import io.salesops.flow.platform.time.FiscalQuarter;
import io.salesops.flow.targets.domain.TargetPreview.Question;
import io.salesops.flow.targets.domain.formula.History;
import io.salesops.flow.targets.domain.formula.SellerInput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a preview computes; history and sellers that are left out are read from the database. */
record PreviewRequest(
        @NotNull @Pattern(regexp = "[0-9]{4}-Q[1-4]", message = "must be a quarter such as 2026-Q1")
        String quarter,

        @NotNull @DecimalMin("-100") @DecimalMax("1000") @Digits(integer = 4, fraction = 10)
        BigDecimal growthPercent,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 10)
        BigDecimal overAssignmentPercent,

        @Size(max = 400) @Nullable Map<String, @Nullable BigDecimal> history,
        @Size(max = 20_000) @Nullable List<@NotNull @Valid SellerRequest> sellers) {

    private static final BigDecimal LARGEST_VALUE = new BigDecimal("1e15");
    private static final int DECIMALS = 10;

    /** Sellers of a request are colleagues of each other. */
    private static final String TEAM = "request";

    record SellerRequest(
            @NotBlank @Size(max = 64) String sellerId,

            @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 34)
            BigDecimal historyShare,

            @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 34)
            BigDecimal potentialShare,

            @Size(min = 3, max = 3, message = "must be one percentage for each of the three months") @Nullable
            List<@NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 10) BigDecimal>
                    rampPercents) {

        SellerInput asInput() {
            return new SellerInput(
                    sellerId,
                    TEAM,
                    historyShare,
                    potentialShare,
                    historyShare.signum() > 0 || potentialShare.signum() > 0,
                    rampPercents == null ? List.of() : rampPercents);
        }
    }

    Question question() {
        var target = FiscalQuarter.of(quarter);
        var errors = new ArrayList<FieldError>();
        var known = history == null ? null : history(history, target, errors);
        var inputs = sellers == null ? null : sellers(sellers, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Question(target, growthPercent, overAssignmentPercent, known, inputs);
    }

    private static History history(
            Map<String, @Nullable BigDecimal> history, FiscalQuarter target, List<FieldError> errors) {
        var values = new TreeMap<FiscalQuarter, BigDecimal>();
        history.forEach((quarter, value) -> {
            var field = "history." + quarter;
            if (value == null || value.signum() < 0 || tooLong(value)) {
                errors.add(new FieldError(field, "must be an amount of 0 or more, with at most 10 decimals"));
                return;
            }
            find(quarter)
                    .filter(known -> known.compareTo(target) < 0)
                    .ifPresentOrElse(
                            known -> values.put(known, value),
                            () -> errors.add(new FieldError(
                                    field, "must be a quarter before %s, written as in 2026-Q1".formatted(target))));
        });
        return new History(values, Set.of());
    }

    private static boolean tooLong(BigDecimal value) {
        return value.compareTo(LARGEST_VALUE) >= 0 || value.scale() > DECIMALS;
    }

    private static Optional<FiscalQuarter> find(String quarter) {
        try {
            return Optional.of(FiscalQuarter.of(quarter));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<SellerInput> sellers(List<SellerRequest> sellers, List<FieldError> errors) {
        var ids = new HashSet<String>();
        for (var i = 0; i < sellers.size(); i++) {
            if (!ids.add(sellers.get(i).sellerId())) {
                errors.add(new FieldError("sellers[%d].sellerId".formatted(i), "stands there already"));
            }
        }
        return sellers.stream().map(SellerRequest::asInput).toList();
    }
}
