package io.salesops.flow.notification.domain;

import io.salesops.flow.notification.CalendarEvent;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * An invitation, or its cancellation, as calendars read it.
 *
 * @param description what the notice says
 * @param at when it was said
 */
record CalendarFile(
        CalendarEvent event, String description, Instant at, InternetAddress organizer, InternetAddress attendee) {

    /** The media type of its part of a mail; calendars only look at the mail when it names the method. */
    String type() {
        return "text/calendar; charset=UTF-8; method=" + method().getValue();
    }

    String text() throws URISyntaxException {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//SalesOps Flow//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(method());
        calendar.add(entry());
        return calendar.toString();
    }

    private Method method() {
        return event.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
    }

    /** A day, and not a time of it: it is the same day wherever the calendar is read, and leaves the day free. */
    private VEvent entry() throws URISyntaxException {
        var entry = new VEvent(false);
        entry.add(new Uid(event.uid()));
        entry.add(new Sequence(event.sequence()));
        entry.add(new DtStamp(at));
        entry.add(new DtStart<>(event.day()));
        entry.add(new DtEnd<>(event.day().plusDays(1)));
        entry.add(new Summary(event.title()));
        entry.add(new Description(description));
        entry.add(new Organizer(uri(organizer)));
        entry.add(new Attendee(uri(attendee)));
        entry.add(event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        entry.add(ImmutableTransp.TRANSPARENT);
        return entry;
    }

    private static URI uri(InternetAddress address) throws URISyntaxException {
        return new URI("mailto", address.getAddress(), null);
    }
}
