package io.salesops.flow.platform.time;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Working days by the holiday calendar of a region: Monday to Friday without public holidays. */
@Component
public class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final TimeSettings settings;
    private final Map<String, HolidayManager> calendars = new ConcurrentHashMap<>();

    WorkingDays(TimeSettings settings) {
        this.settings = settings;
    }

    /** The names of the regions that people can belong to. */
    public Set<String> regions() {
        return settings.regions().keySet();
    }

    /** The same local hour after so many working days (0 or more); without a region the default one counts. */
    public Instant after(Instant start, int workingDays, @Nullable String regionName) {
        var region = settings.region(regionName);
        var due = start.atZone(region.zone());
        for (var left = workingDays; left > 0; left--) {
            due = nextWorkingDay(due, region);
        }
        return due.toInstant();
    }

    /**
     * When something is due that counts so many days from a start: before the start a day off work moves it back, from
     * the start on forward. What is past on the day the plan is made is due on the next working day.
     */
    public LocalDate offset(LocalDate start, int days, @Nullable String regionName, LocalDate madeOn) {
        var region = settings.region(regionName);
        var due = start.plusDays(days);
        while (!isWorkingDay(due, region)) {
            due = due.plusDays(days < 0 ? -1 : 1);
        }
        return due.isBefore(madeOn) ? nextWorkingDay(madeOn, regionName) : due;
    }

    /** The first working day after that one. */
    public LocalDate nextWorkingDay(LocalDate day, @Nullable String regionName) {
        var region = settings.region(regionName);
        return nextWorkingDay(day.atStartOfDay(region.zone()), region).toLocalDate();
    }

    /** The instant at which the day begins in the region. */
    public Instant startOf(LocalDate day, @Nullable String regionName) {
        return day.atStartOfDay(settings.region(regionName).zone()).toInstant();
    }

    /** The day that it is then in the region. */
    public LocalDate dayOf(Instant instant, @Nullable String regionName) {
        return instant.atZone(settings.region(regionName).zone()).toLocalDate();
    }

    /** The instant at which clocks of the region show that time of the day. */
    public Instant at(LocalDate day, LocalTime time, @Nullable String regionName) {
        return day.atTime(time).atZone(settings.region(regionName).zone()).toInstant();
    }

    public boolean isWorkingDay(LocalDate day, @Nullable String regionName) {
        return isWorkingDay(day, settings.region(regionName));
    }

    /** Whether it is the region of whoever has none. */
    public boolean isDefault(String regionName) {
        return settings.defaultRegion().equals(regionName);
    }

    /** The instant at which the day is over in the region. */
    public Instant endOf(LocalDate day, @Nullable String regionName) {
        return startOf(day.plusDays(1), regionName);
    }

    private ZonedDateTime nextWorkingDay(ZonedDateTime from, TimeSettings.Region region) {
        var next = from.plusDays(1);
        while (!isWorkingDay(next.toLocalDate(), region)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private boolean isWorkingDay(LocalDate date, TimeSettings.Region region) {
        return !WEEKEND.contains(date.getDayOfWeek())
                && !calendar(region.holidays()).isHoliday(date);
    }

    private HolidayManager calendar(String country) {
        return calendars.computeIfAbsent(country, code -> HolidayManager.getInstance(ManagerParameters.create(code)));
    }
}
