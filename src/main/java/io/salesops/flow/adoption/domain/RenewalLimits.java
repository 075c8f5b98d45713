package io.salesops.flow.adoption.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the table says of the renewal of a contract.
 *
 * @param reviewDays before the notice date, as those of the reminders
 * @param idleDays without use after which a licence is held in vain
 * @param usedShare of the licences that is to be in use
 * @param reclaimReminder an ISO duration
 */
public record RenewalLimits(
        int reviewDays,
        int firstReminderDays,
        int secondReminderDays,
        int idleDays,
        BigDecimal usedShare,
        String reclaimReminder) {

    /** The first of the days, up to today, on one of which a licence has to be used. */
    LocalDate usedSince(LocalDate today) {
        return today.minusDays(idleDays - 1L);
    }
}
