package io.salesops.flow.platform.forms;

import static io.salesops.flow.platform.forms.FieldRules.when;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Optional;

/** Dates and times are text, written as a form of Tasklist writes them. */
class DateRules {

    /** Where a day ends last: what is today for somebody is not past. */
    private static final ZoneOffset LAST_ON_EARTH = ZoneOffset.ofHours(-12);

    private final Clock clock;

    DateRules(Clock clock) {
        this.clock = clock.withZone(LAST_ON_EARTH);
    }

    Optional<String> refuse(FormPart field, JsonNode value) {
        return switch (field.text("subtype")) {
            case "time" -> refuse(field, value, DateTimeFormatter.ISO_TIME, "must be a time such as 16:30");
            case "datetime" ->
                refuse(
                        field,
                        value,
                        DateTimeFormatter.ISO_DATE_TIME,
                        "must be a date and time such as 2026-12-24T16:30+01:00");
            default -> refuse(field, value, DateTimeFormatter.ISO_LOCAL_DATE, "must be a date such as 2026-12-24");
        };
    }

    private Optional<String> refuse(FormPart field, JsonNode value, DateTimeFormatter format, String unreadable) {
        try {
            return value.isTextual() ? ofDate(field, format.parse(value.asText())) : Optional.of(unreadable);
        } catch (DateTimeException e) {
            return Optional.of(unreadable);
        }
    }

    private Optional<String> ofDate(FormPart field, TemporalAccessor parsed) {
        var date = parsed.query(TemporalQueries.localDate());
        if (date == null) {
            return Optional.empty();
        }
        if (date.getYear() < 1900 || date.getYear() > 2999) {
            return Optional.of("must be a date between 1900 and 2999");
        }
        var past = field.json().path("disallowPassedDates").asBoolean() && date.isBefore(LocalDate.now(clock));
        return when(past, "must not be past");
    }
}
