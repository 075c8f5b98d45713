package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How tools are used, by who did something with them; a login alone is no use. */
@Service
@Transactional(readOnly = true)
public class UsageFigures {

    private static final int MONTH = 30;
    private static final int SCALE = 2;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final String USED = """
            from tool_usage u join tool t on t.key = u.tool_key
            where t.id = :tool and u.actions > 0 and u.day between :from and :to""";

    private final JdbcClient jdbc;
    private final Tools tools;

    UsageFigures(JdbcClient jdbc, Tools tools) {
        this.jdbc = jdbc;
        this.tools = tools;
    }

    /** Who worked with the tool from one day to another, both included. */
    public Set<String> active(ToolId id, LocalDate from, LocalDate to) {
        return Set.copyOf(used("select distinct u.user_name " + USED, id, from, to)
                .query(String.class)
                .set());
    }

    /** The weeks from the first to the last day with somebody active in between, also those with nobody. */
    public List<WeekOfUse> weekly(ToolId id, LocalDate from, LocalDate to) {
        return used("""
                        with use as (select date_trunc('week', u.day)::date as monday, u.user_name %s)
                        select week::date as monday, count(distinct use.user_name) as active
                        from generate_series((select min(monday) from use), (select max(monday) from use), interval '7 days') week
                          left join use on use.monday = week::date
                        group by week order by week""".formatted(USED), id, from, to).query(WeekOfUse.class).list();
    }

    /** The use in the last period of the tool's own rhythm up to a day, that day included. */
    public Use use(ToolId id, LocalDate asOf) {
        var licensed = licensed(id);
        var active = active(id, tools.findById(id).orElseThrow().rhythm().firstDay(asOf), asOf);
        return keepsLicences(id)
                ? new Use(licensed.size(), (int)
                        active.stream().filter(licensed::contains).count())
                : new Use(everSeen(id, asOf).size(), active.size());
    }

    /** Also where all of them went back. */
    private boolean keepsLicences(ToolId id) {
        return jdbc.sql("select exists (select from tool_licence where tool_id = :tool)")
                .param("tool", id.value())
                .query(Boolean.class)
                .single();
    }

    private Set<String> licensed(ToolId id) {
        return jdbc.sql("select user_id from tool_licence where tool_id = :tool and revoked_at is null")
                .param("tool", id.value())
                .query(String.class)
                .set();
    }

    private Set<String> everSeen(ToolId id, LocalDate asOf) {
        return active(id, LocalDate.EPOCH, asOf);
    }

    /** People active on a day on average ÷ people active in those 30 days, in per cent; of no use there is none. */
    public Optional<BigDecimal> stickiness(ToolId id, LocalDate asOf) {
        var month = used("""
                        select count(*) as days, count(distinct u.user_name) as people
                        from (select distinct u.day, u.user_name %s) u""".formatted(USED), id, asOf.minusDays(MONTH - 1), asOf)
                .query(Month.class)
                .single();
        return month.people() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(month.days())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(month.people() * MONTH), SCALE, RoundingMode.HALF_UP));
    }

    private record Month(long days, long people) {}

    /** The last day on which somebody was active, up to a day. */
    public Optional<LocalDate> lastDay(ToolId id, LocalDate asOf) {
        return used("select max(u.day) " + USED, id, LocalDate.EPOCH, asOf)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    private JdbcClient.StatementSpec used(String sql, ToolId id, LocalDate from, LocalDate to) {
        return jdbc.sql(sql).param("tool", id.value()).param("from", from).param("to", to);
    }
}
