package io.salesops.flow.notification;

import java.time.LocalDate;

/**
 * An entry for the calendar of whoever gets a notice: a whole day, or that it does not take place.
 *
 * @param uid the same for every word about this event
 * @param sequence calendars take the word with the higher one for the newer
 */
public record CalendarEvent(String uid, int sequence, boolean cancelled, LocalDate day, String title) {}
