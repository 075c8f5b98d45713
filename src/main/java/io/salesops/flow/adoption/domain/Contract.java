package io.salesops.flow.adoption.domain;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;

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
 * @param from since when it runs, in whichever term
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

    /** As it goes on by its term; fewer licences cost less in proportion. */
    Contract renewedWith(int newLicences) {
        var byMonthEnds = isMonthEnd(until);
        return new Contract(
                costOf(newLicences),
                newLicences,
                from,
                later(noticeOn, byMonthEnds && isMonthEnd(noticeOn)),
                later(until, byMonthEnds),
                termMonths);
    }

    private BigDecimal costOf(int newLicences) {
        return newLicences >= licences
                ? annualCost
                : annualCost
                        .multiply(BigDecimal.valueOf(newLicences))
                        .divide(BigDecimal.valueOf(licences), 2, RoundingMode.HALF_UP);
    }

    private LocalDate later(LocalDate day, boolean toMonthEnd) {
        var later = day.plusMonths(termMonths);
        return toMonthEnd ? later.with(lastDayOfMonth()) : later;
    }

    private static boolean isMonthEnd(LocalDate day) {
        return day.equals(day.with(lastDayOfMonth()));
    }

    /** As it runs on a day: each notice date that passed made it go on. */
    Contract on(LocalDate day) {
        var running = this;
        while (running.noticeOn.isBefore(day)) {
            running = running.renewedWith(licences);
        }
        return running;
    }
}
