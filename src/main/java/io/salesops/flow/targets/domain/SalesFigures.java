package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.groupingBy;

import io.salesops.flow.pipeline.Bookings;
import io.salesops.flow.pipeline.Bookings.Booking;
import io.salesops.flow.pipeline.MissingRate;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.time.FiscalCalendar;
import io.salesops.flow.platform.time.FiscalQuarter;
import io.salesops.flow.targets.domain.formula.History;
import io.salesops.flow.team.Team;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the database knows of sales, as targets need it: by fiscal quarter. */
@Service
@Transactional(readOnly = true)
public class SalesFigures {

    private static final int DAYS_LATE_AT_MOST = 7;
    private static final int YEAR = 4;

    private final Bookings bookings;
    private final Team team;
    private final FiscalCalendar calendar;
    private final Clock clock;

    SalesFigures(Bookings bookings, Team team, FiscalCalendar calendar, Clock clock) {
        this.bookings = bookings;
        this.team = team;
        this.calendar = calendar;
        this.clock = clock;
    }

    public FiscalQuarter today() {
        return calendar.of(LocalDate.now(clock));
    }

    /** The quarter that has begun and not reached its last day. */
    public Optional<FiscalQuarter> running() {
        var today = LocalDate.now(clock);
        return Optional.of(today()).filter(quarter -> today.isBefore(calendar.lastDayOf(quarter)));
    }

    /** Whether all amounts that a target stands on can be compared; a missing rate is a conflict. */
    public void requireRates(FiscalQuarter target) {
        history(target);
        read(bookings::qualifiedPipeline);
    }

    /** Every quarter before that one that has begun, since the data does. */
    public History history(FiscalQuarter target) {
        var last = earlier(target.previous(), today());
        return bookings.firstClosing()
                .filter(day -> calendar.of(day).compareTo(last) <= 0)
                .map(day -> history(day, last))
                .orElseGet(() -> new History(Map.of(), Set.of()));
    }

    private History history(LocalDate firstDay, FiscalQuarter last) {
        var first = calendar.of(firstDay);
        var isLate = firstDay.isAfter(calendar.startOf(first).plusDays(DAYS_LATE_AT_MOST));
        return new History(byQuarter(first, last, won(first, last)), isLate ? Set.of(first) : Set.of());
    }

    /** Whoever is a seller in that quarter, by id. */
    public List<SellerFigures> sellers(FiscalQuarter target) {
        var last = lastCompletedBefore(target);
        var first = last.plus(1 - YEAR);
        var bookingsBySeller = won(first, last).stream().collect(groupingBy(Booking::sellerId));
        var potentials = read(bookings::qualifiedPipeline);
        return team.sellers(calendar.startOf(target), calendar.lastDayOf(target)).stream()
                .map(seller -> new SellerFigures(
                        seller,
                        byQuarter(first, last, bookingsBySeller.getOrDefault(seller.userId(), List.of())),
                        potentials.getOrDefault(seller.userId(), BigDecimal.ZERO)))
                .toList();
    }

    private SortedMap<FiscalQuarter, BigDecimal> byQuarter(FiscalQuarter first, FiscalQuarter last, List<Booking> won) {
        var values = new TreeMap<FiscalQuarter, BigDecimal>();
        for (var quarter = first; quarter.compareTo(last) <= 0; quarter = quarter.plus(1)) {
            values.put(quarter, BigDecimal.ZERO);
        }
        won.forEach(booking -> values.merge(quarterOf(booking), booking.amount(), BigDecimal::add));
        return values;
    }

    private FiscalQuarter lastCompletedBefore(FiscalQuarter target) {
        var completed = running().map(FiscalQuarter::previous).orElseGet(this::today);
        return earlier(target.previous(), completed);
    }

    private FiscalQuarter quarterOf(Booking booking) {
        return calendar.of(booking.month().atDay(1));
    }

    private List<Booking> won(FiscalQuarter first, FiscalQuarter last) {
        return read(() -> bookings.won(calendar.startOf(first), calendar.lastDayOf(last)));
    }

    @FunctionalInterface
    private interface Reading<T> {

        T read() throws MissingRate;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (MissingRate e) {
            throw new Conflict(String.valueOf(e.getMessage()));
        }
    }

    private static FiscalQuarter earlier(FiscalQuarter one, FiscalQuarter other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
