package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import io.salesops.flow.targets.domain.TargetVersions.Kind;
import io.salesops.flow.targets.domain.formula.LargestRemainder;
import io.salesops.flow.targets.domain.formula.Measures;
import io.salesops.flow.targets.domain.formula.Measures.Days;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What one seller has to bring through a quarter, and for which team. A number and a team count from their day on,
 * whatever was said of later days before; after the last day of somebody who leaves nothing counts any more.
 */
final class TargetCourse {

    private final Days quarter;
    private final List<Step> steps;
    private final TreeMap<LocalDate, BigDecimal> numbers = new TreeMap<>();
    private final TreeMap<LocalDate, Place> places = new TreeMap<>();
    private LocalDate end;

    /** Where a seller belongs. */
    record Place(String teamId, String teamName, String region) {}

    /** Some days with one number and one place. */
    record Stretch(Days days, Place place, BigDecimal amount) {}

    /** What a version says of a seller. */
    record Step(Kind kind, LocalDate from, BigDecimal wholeQuarter, Place place) {}

    /** @param steps from the first version on */
    TargetCourse(Days quarter, List<Step> steps) {
        this.quarter = quarter;
        this.steps = List.copyOf(steps);
        this.end = quarter.last();
        steps.forEach(this::take);
    }

    TargetCourse then(Step step) {
        return new TargetCourse(
                quarter, Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    private void take(Step step) {
        if (step.kind() == Kind.LEAVER) {
            end = step.from().minusDays(1);
            return;
        }
        if (step.kind() != Kind.MOVER) {
            countFrom(step.from(), step.wholeQuarter(), numbers);
        }
        if (step.kind() == Kind.PUBLICATION || step.kind() == Kind.MOVER) {
            countFrom(step.from(), step.place(), places);
        }
    }

    private static <T> void countFrom(LocalDate day, T value, NavigableMap<LocalDate, T> course) {
        course.tailMap(day, true).clear();
        course.put(day, value);
    }

    LocalDate end() {
        return end;
    }

    Place lastPlace() {
        return Objects.requireNonNull(places.lastEntry()).getValue();
    }

    /** Which whole quarter's number counts on a day. */
    BigDecimal numberOn(LocalDate day) {
        return Objects.requireNonNull(numbers.floorEntry(day)).getValue();
    }

    /** Whether that number counts already on each day from that one on. */
    boolean stands(BigDecimal number, LocalDate from) {
        return numbers.tailMap(Objects.requireNonNull(numbers.floorKey(from)), true).values().stream()
                .allMatch(other -> other.compareTo(number) == 0);
    }

    /** Where the seller is on a day. */
    Place placeOn(LocalDate day) {
        return Objects.requireNonNull(places.floorEntry(day)).getValue();
    }

    List<Stretch> stretches() {
        var firsts = new TreeSet<>(numbers.keySet());
        firsts.addAll(places.keySet());
        var stretches = new ArrayList<Stretch>();
        for (var first : firsts) {
            var next = firsts.higher(first);
            var days = new Days(first, next == null ? quarter.last() : next.minusDays(1))
                    .within(new Days(quarter.first(), end));
            stretches.add(new Stretch(days, placeOn(first), Measures.prorate(numberOn(first), quarter, days)));
        }
        return stretches;
    }

    /** In whole units, half up. */
    BigDecimal amount() {
        return stretches().stream()
                .map(Stretch::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(0, RoundingMode.HALF_UP);
    }

    /** The amount shared out by days, exact to the unit. */
    Map<String, BigDecimal> amountBy(Function<Place, String> part) {
        Map<String, BigDecimal> exact = stretches().stream()
                .collect(groupingBy(
                        stretch -> part.apply(stretch.place()),
                        reducing(BigDecimal.ZERO, Stretch::amount, BigDecimal::add)));
        return LargestRemainder.distribute(amount(), exact);
    }

    /** Wherever the seller is in the quarter. */
    Stream<Place> places() {
        return places.values().stream();
    }
}
