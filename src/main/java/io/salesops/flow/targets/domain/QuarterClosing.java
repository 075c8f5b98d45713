package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.Attainments.Attainment;
import io.salesops.flow.targets.domain.QuarterResults.Kind;
import io.salesops.flow.targets.domain.QuarterResults.Result;
import io.salesops.flow.targets.domain.TargetCourse.Place;
import io.salesops.flow.targets.domain.formula.Measures;
import io.salesops.flow.targets.domain.formula.Measures.PayoutRate;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a quarter: what everybody reached, what it pays, and by teams and regions as the days were. */
@Service
@Transactional
public class QuarterClosing {

    private final TargetCycles cycles;
    private final TargetVersions versions;
    private final Attainments attainments;
    private final QuarterResults results;
    private final JdbcClient jdbc;
    private final Clock clock;

    QuarterClosing(
            TargetCycles cycles,
            TargetVersions versions,
            Attainments attainments,
            QuarterResults results,
            JdbcClient jdbc,
            Clock clock) {
        this.cycles = cycles;
        this.versions = versions;
        this.attainments = attainments;
        this.results = results;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Won(String sellerId, LocalDate closesOn, BigDecimal value) {}

    /** A target and what was won against it, as they add up in a team or a region. */
    private record Sum(BigDecimal target, BigDecimal actual) {

        Sum plus(Sum other) {
            return new Sum(target.add(other.target), actual.add(other.actual));
        }

        Result result(Kind kind, String id, String name) {
            return new Result(
                    kind,
                    id,
                    name,
                    target,
                    actual,
                    Measures.attainmentPercent(actual, target).orElse(null),
                    null);
        }
    }

    /** Keeps the results; says whether the quarter was not closed before. */
    public boolean close(TargetCycleId id, List<PayoutRate> rates) {
        var cycle = cycles.findLockedById(id).orElseThrow();
        if (cycle.status() != TargetCycle.Status.PUBLISHED) {
            return false;
        }
        var courses = versions.courses(cycle);
        var won = won(cycle);
        results.keep(
                id,
                Stream.of(
                                attainments.all(id).stream().map(seller -> ofSeller(seller, rates)),
                                sums(Kind.TEAM, teamNames(courses), Place::teamId, courses, won),
                                sums(Kind.REGION, Map.of(), Place::region, courses, won))
                        .flatMap(part -> part)
                        .toList());
        cycle.end(TargetCycle.Status.CLOSED, clock.instant());
        return true;
    }

    private static Result ofSeller(Attainment seller, List<PayoutRate> rates) {
        var percent = seller.attainmentPercent();
        return new Result(
                Kind.SELLER,
                seller.sellerId(),
                seller.sellerName(),
                seller.target(),
                seller.actual(),
                percent,
                percent == null ? null : Measures.payoutPercent(percent, rates));
    }

    private static Stream<Result> sums(
            Kind kind,
            Map<String, String> names,
            Function<Place, String> part,
            Map<String, TargetCourse> courses,
            Map<String, List<Won>> won) {
        var sums = new TreeMap<String, Sum>();
        courses.forEach((seller, course) -> {
            course.amountBy(part).forEach((id, amount) -> sums.merge(id, new Sum(amount, BigDecimal.ZERO), Sum::plus));
            won.getOrDefault(seller, List.of())
                    .forEach(deal -> sums.merge(
                            part.apply(course.placeOn(deal.closesOn())),
                            new Sum(BigDecimal.ZERO, deal.value()),
                            Sum::plus));
        });
        return sums.entrySet().stream()
                .map(sum -> sum.getValue().result(kind, sum.getKey(), names.getOrDefault(sum.getKey(), sum.getKey())));
    }

    private static Map<String, String> teamNames(Map<String, TargetCourse> courses) {
        return courses.values().stream()
                .flatMap(TargetCourse::places)
                .collect(toMap(Place::teamId, Place::teamName, (one, later) -> later));
    }

    private Map<String, List<Won>> won(TargetCycle cycle) {
        return jdbc.sql("""
                        select owner_id as seller_id, closes_on, sum(won_value) as value from reporting.opportunity
                        where won and won_value is not null and closes_on between :from and :until
                        group by owner_id, closes_on""").param("from", cycle.startsOn()).param("until", cycle.endsOn()).query(Won.class).stream()
                .collect(groupingBy(Won::sellerId));
    }
}
