package io.salesops.flow.targets.domain;

import io.salesops.flow.targets.TargetCycleId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the numbers of a cycle come to, for people who decide on them. */
@Service
@Transactional(readOnly = true)
public class CycleFigures {

    /** Of a manager only the sellers of teams that were asked. */
    private static final String WITH_US = """
             seller.cycle_id = :cycle and seller.status <> 'LEFT'
              and (:everything or seller.manager_id = any(:managers) and exists (
                select 1 from team_target asked
                where asked.id = seller.team_target_id and asked.status <> 'PLANNED'))
            """;

    private final JdbcClient jdbc;

    CycleFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many answered what, and what their numbers come to.
     *
     * @param agreed the numbers on the table now, of everybody
     * @param offered what the sellers who answered were asked for
     * @param own what the same sellers want to bring
     */
    public record Totals(
            int sellers,
            int accepted,
            int contested,
            int notAnswered,
            BigDecimal agreed,
            BigDecimal offered,
            BigDecimal own) {

        BigDecimal gapPercent() {
            return offered.signum() == 0
                    ? BigDecimal.ZERO
                    : offered.subtract(own)
                            .abs()
                            .multiply(BigDecimal.valueOf(100))
                            .divide(offered, 4, RoundingMode.HALF_UP);
        }
    }

    /** The total of a team or of a region. */
    public record Part(
            String id,
            String name,
            @Nullable String manager,
            int sellers,
            BigDecimal total,
            int contested,
            int notAnswered) {}

    /** A target that its seller contested, with both numbers. */
    public record Contested(
            String sellerId,
            String seller,
            String team,
            BigDecimal ours,
            BigDecimal theirs,
            BigDecimal agreed,
            String reasonCode,
            String evidence,
            @Nullable String settlement,
            @Nullable String comment) {}

    public Totals totals(TargetCycleId id) {
        return totals(id, Sight.EVERYTHING);
    }

    /** The same of the sellers whose managers are in sight. */
    public Totals totals(TargetCycleId id, Sight sight) {
        return jdbc.sql("""
                        select count(*) as sellers,
                          count(*) filter (where status = 'ACCEPTED') as accepted,
                          count(*) filter (where status in ('CONTESTED', 'SETTLED')) as contested,
                          count(*) filter (where status = 'NOT_ANSWERED') as not_answered,
                          coalesce(sum(amount), 0) as agreed,
                          coalesce(sum(offered) filter (where status in ('ACCEPTED', 'CONTESTED', 'SETTLED')), 0)
                            as offered,
                          coalesce(sum(coalesce(proposal, offered))
                            filter (where status in ('ACCEPTED', 'CONTESTED', 'SETTLED')), 0) as own
                        from seller_target seller where""" + WITH_US)
                .param("cycle", id.value())
                .param("everything", sight.everything())
                .param("managers", sight.managerIds())
                .query(Totals.class)
                .single();
    }

    public List<Part> teams(TargetCycleId id) {
        return teams(id, Sight.EVERYTHING);
    }

    /** The teams of the sellers whose managers are in sight. */
    public List<Part> teams(TargetCycleId id, Sight sight) {
        return jdbc.sql("""
                        select team.team_id as id, team.team_name as name, manager.name as manager,
                          count(seller.id) as sellers, coalesce(sum(seller.amount), 0) as total,
                          count(*) filter (where seller.status in ('CONTESTED', 'SETTLED')) as contested,
                          count(*) filter (where seller.status = 'NOT_ANSWERED') as not_answered
                        from team_target team
                          left join seller_target seller on seller.team_target_id = team.id and""" + WITH_US + """
                          left join person manager on manager.user_id = team.manager_id
                        where team.cycle_id = :cycle
                        group by team.team_id, team.team_name, manager.name
                        having :everything or count(seller.id) > 0
                        order by team.team_name, team.team_id""")
                .param("cycle", id.value())
                .param("everything", sight.everything())
                .param("managers", sight.managerIds())
                .query(Part.class)
                .list();
    }

    public List<Part> regions(TargetCycleId id) {
        return jdbc.sql("""
                        select region as id, region as name, null as manager, count(*) as sellers,
                          sum(amount) as total,
                          count(*) filter (where status in ('CONTESTED', 'SETTLED')) as contested,
                          count(*) filter (where status = 'NOT_ANSWERED') as not_answered
                        from seller_target seller where""" + WITH_US + "group by region order by region")
                .param("cycle", id.value())
                .param("everything", true)
                .param("managers", Sight.EVERYTHING.managerIds())
                .query(Part.class)
                .list();
    }

    public List<Contested> contested(TargetCycleId id, int limit) {
        return contested(id, Sight.EVERYTHING, limit);
    }

    /** The largest differences first, of the sellers whose managers are in sight. */
    public List<Contested> contested(TargetCycleId id, Sight sight, int limit) {
        return jdbc.sql("""
                        select seller.seller_id, seller.seller_name as seller, team.team_name as team,
                          seller.offered as ours, seller.proposal as theirs, seller.amount as agreed,
                          seller.reason_code, seller.evidence, seller.settlement, seller.settlement_comment as comment
                        from seller_target seller join team_target team on team.id = seller.team_target_id
                        where seller.status in ('CONTESTED', 'SETTLED') and""" + WITH_US + """
                        order by abs(seller.offered - seller.proposal) desc, seller.seller_id limit :limit""")
                .param("cycle", id.value())
                .param("everything", sight.everything())
                .param("managers", sight.managerIds())
                .param("limit", limit)
                .query(Contested.class)
                .list();
    }
}
