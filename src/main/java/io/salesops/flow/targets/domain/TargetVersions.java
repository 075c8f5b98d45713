package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.TargetCourse.Place;
import io.salesops.flow.targets.domain.TargetCourse.Step;
import io.salesops.flow.targets.domain.formula.Measures.Days;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The published numbers. A version never changes; another number is a further version, with who, why and since when. */
@Service
@Transactional
public class TargetVersions {

    private static final String STEPS = """
            select p.*, v.kind from published_target p
              join target_version v on v.cycle_id = p.cycle_id and v.number = p.version
            where p.cycle_id = :cycle %s order by p.seller_id, p.version""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    TargetVersions(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Why there is a version. */
    public enum Kind {
        PUBLICATION,
        APPEAL,
        CHANGE,
        LEAVER,
        MOVER
    }

    /**
     * When and why numbers became others.
     *
     * @param sellers how many have another row than before
     * @param difference what their numbers became more or less; null for the first
     */
    public record Version(
            int number,
            Kind kind,
            String madeBy,
            String reason,
            Instant madeAt,
            int sellers,
            @Nullable BigDecimal difference) {}

    /** The number of a seller that is in force at a version, and the one before it. */
    public record Published(
            String sellerId,
            String sellerName,
            String teamId,
            String teamName,
            String region,
            BigDecimal amount,
            @Nullable BigDecimal previous,
            LocalDate effectiveFrom,
            int version) {

        /** The same seller and place with another number from a day on. */
        Change changed(Kind kind, LocalDate from, BigDecimal wholeQuarter) {
            return new Change(
                    sellerId, sellerName, new Step(kind, from, wholeQuarter, new Place(teamId, teamName, region)));
        }
    }

    /** What a version changes for one seller. */
    record Change(String sellerId, String sellerName, Step step) {}

    private record Row(String sellerId, Step step) {}

    /** Version 1: everybody's number as it was approved. */
    void publish(TargetCycle cycle) {
        record(
                cycle,
                1,
                Kind.PUBLICATION,
                cycle.approvedBy().orElseThrow(),
                cycle.approvalReason().orElse("Approved as agreed."));
        jdbc.sql("""
                        insert into published_target (cycle_id, version, seller_id, seller_name, team_id, team_name,
                          region, whole_quarter, effective_from, amount)
                        select seller.cycle_id, 1, seller.seller_id, seller.seller_name, team.team_id, team.team_name,
                          seller.region, seller.amount, :from, seller.amount
                        from seller_target seller join team_target team on team.id = seller.team_target_id
                        where seller.cycle_id = :cycle and seller.status not in ('LEFT', 'WITHDRAWN')""")
                .param("cycle", cycle.id().value())
                .param("from", cycle.startsOn())
                .update();
    }

    /** Makes the next version; the caller holds the lock of the cycle. */
    void add(TargetCycle cycle, Kind kind, String by, String reason, List<Change> changes) {
        var courses = courses(cycle, changes.stream().map(Change::sellerId).toList());
        var number = latest(cycle.id()) + 1;
        record(cycle, number, kind, by, reason);
        batches.batchUpdate(
                """
                insert into published_target (cycle_id, version, seller_id, seller_name, team_id, team_name, region,
                  whole_quarter, effective_from, amount, previous)
                values (:cycle, :version, :seller, :name, :team, :teamName, :region, :wholeQuarter, :from, :amount,
                  :previous)""",
                changes.stream()
                        .map(change -> row(cycle.id(), number, change, courseOf(change.sellerId(), courses)))
                        .toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(TargetCycleId id, int number, Change change, TargetCourse before) {
        var step = change.step();
        return new MapSqlParameterSource()
                .addValue("cycle", id.value())
                .addValue("version", number)
                .addValue("seller", change.sellerId())
                .addValue("name", change.sellerName())
                .addValue("team", step.place().teamId())
                .addValue("teamName", step.place().teamName())
                .addValue("region", step.place().region())
                .addValue("wholeQuarter", step.wholeQuarter())
                .addValue("from", step.from())
                .addValue("amount", before.then(step).amount())
                .addValue("previous", before.amount());
    }

    private static TargetCourse courseOf(String sellerId, Map<String, TargetCourse> courses) {
        return Objects.requireNonNull(courses.get(sellerId), sellerId);
    }

    private void record(TargetCycle cycle, int number, Kind kind, String by, String reason) {
        jdbc.sql("""
                        insert into target_version (cycle_id, number, kind, made_by, reason, made_at)
                        values (:cycle, :number, :kind, :by, :reason, :at)""")
                .param("cycle", cycle.id().value())
                .param("number", number)
                .param("kind", kind.name())
                .param("by", by)
                .param("reason", reason)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    int latest(TargetCycleId id) {
        return jdbc.sql("select max(number) from target_version where cycle_id = :cycle")
                .param("cycle", id.value())
                .query(Integer.class)
                .single();
    }

    /** What each of these sellers has to bring through the quarter; whoever has no target is left out. */
    Map<String, TargetCourse> courses(TargetCycle cycle, Collection<String> sellerIds) {
        return sellerIds.isEmpty()
                ? Map.of()
                : courses(
                        cycle,
                        jdbc.sql(STEPS.formatted("and p.seller_id in (:sellers)"))
                                .param("sellers", sellerIds));
    }

    /** What everybody has to bring through the quarter. */
    Map<String, TargetCourse> courses(TargetCycle cycle) {
        return courses(cycle, jdbc.sql(STEPS.formatted("")));
    }

    private static Map<String, TargetCourse> courses(TargetCycle cycle, JdbcClient.StatementSpec query) {
        var quarter = new Days(cycle.startsOn(), cycle.endsOn());
        var courses = new TreeMap<String, TargetCourse>();
        query.param("cycle", cycle.id().value()).query(TargetVersions::row).list().stream()
                .collect(groupingBy(Row::sellerId, mapping(Row::step, toList())))
                .forEach((seller, steps) -> courses.put(seller, new TargetCourse(quarter, steps)));
        return courses;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("seller_id"),
                new Step(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("effective_from", LocalDate.class),
                        row.getBigDecimal("whole_quarter"),
                        new Place(row.getString("team_id"), row.getString("team_name"), row.getString("region"))));
    }

    @Transactional(readOnly = true)
    public List<Version> all(TargetCycleId id) {
        return jdbc.sql("""
                        select v.number, v.kind, v.made_by, v.reason, v.made_at, count(*) as sellers,
                          sum(p.amount - p.previous) as difference
                        from target_version v
                          join published_target p on p.cycle_id = v.cycle_id and p.version = v.number
                        where v.cycle_id = :cycle group by v.cycle_id, v.number order by v.number""")
                .param("cycle", id.value())
                .query((row, index) -> new Version(
                        row.getInt("number"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("made_by"),
                        row.getString("reason"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getInt("sellers"),
                        row.getBigDecimal("difference")))
                .list();
    }

    /** Whoever has another number than at a version, with that one as the number before. */
    List<Published> changedSince(TargetCycleId id, int version) {
        return jdbc.sql("""
                        select now.seller_id, now.seller_name, now.team_id, now.team_name, now.region, now.amount,
                          before.amount as previous, now.effective_from, now.version
                        from (
                            select distinct on (seller_id) * from published_target
                            where cycle_id = :cycle and version > :version order by seller_id, version desc) now
                          join lateral (
                            select p.amount from published_target p
                            where p.cycle_id = now.cycle_id and p.seller_id = now.seller_id and p.version <= :version
                            order by p.version desc limit 1) before on before.amount <> now.amount
                        order by now.seller_id""")
                .param("cycle", id.value())
                .param("version", version)
                .query(Published.class)
                .list();
    }

    /** The numbers in force at a version, by seller id; none where there is no such version. */
    @Transactional(readOnly = true)
    public List<Published> at(TargetCycleId id, int version) {
        return jdbc.sql("""
                        select distinct on (p.seller_id) p.* from published_target p
                        where p.cycle_id = :cycle and p.version <= :version
                          and exists (select from target_version where cycle_id = :cycle and number = :version)
                        order by p.seller_id, p.version desc""")
                .param("cycle", id.value())
                .param("version", version)
                .query(Published.class)
                .list();
    }

    /** The number of a seller as it was published first. */
    @Transactional(readOnly = true)
    public Optional<Published> first(TargetCycleId id, String sellerId) {
        return ofSeller(id, sellerId, "asc");
    }

    /** The number of a seller that is in force now. */
    @Transactional(readOnly = true)
    public Optional<Published> current(TargetCycleId id, String sellerId) {
        return ofSeller(id, sellerId, "desc");
    }

    private Optional<Published> ofSeller(TargetCycleId id, String sellerId, String order) {
        return jdbc.sql("""
                        select * from published_target where cycle_id = :cycle and seller_id = :seller
                        order by version %s limit 1""".formatted(order))
                .param("cycle", id.value())
                .param("seller", sellerId)
                .query(Published.class)
                .optional();
    }
}
