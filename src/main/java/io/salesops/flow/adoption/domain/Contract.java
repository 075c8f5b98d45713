package io.salesops.flow.adoption.domain;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.InvalidInput.FieldError;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;

/**
 * What was agreed with the supplier of a tool.
 *
 * @param annualCost in the reporting currency
 * @param licences how many people may use the tool
 * @param noticeOn the last day on which the contract can be ended or changed
 * @param termMonths by how long it goes on when nobody ends it
 */
@Embeddable
public record Contract(
        BigDecimal annualCost,
        int licences,
        @Column(name = "contract_from") LocalDate from,
        LocalDate noticeOn,
        @Column(name = "contract_until") LocalDate until,
        int termMonths) {

    public Contract {
        annualCost = annualCost.setScale(2, RoundingMode.HALF_UP);
        var errors = new ArrayList<FieldError>();
        if (annualCost.signum() < 0) {
            errors.add(new FieldError("annualCost", "must not be below 0"));
        }
        if (licences < 0) {
            errors.add(new FieldError("licences", "must not be below 0"));
        }
        if (termMonths < 1) {
            errors.add(new FieldError("termMonths", "must be at least 1"));
        }
        if (noticeOn.isBefore(from)) {
            errors.add(new FieldError("noticeOn", "must not be before the contract begins"));
        }
        if (until.isBefore(noticeOn)) {
            errors.add(new FieldError("contractUntil", "must not be before the notice date"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    /** The contract of the next term. */
    Contract renewedWith(int newLicences) {
        return new Contract(
                annualCost,
                newLicences,
                until.plusDays(1),
                noticeOn.plusMonths(termMonths),
                until.plusMonths(termMonths),
                termMonths);
    }
}
