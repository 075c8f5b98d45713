package io.salesops.flow.pipeline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How deals move through their stages, and how those moved that were won. */
@Service
@Transactional(readOnly = true)
public class DealMovements {

    private static final String SELECT = """
            select o.id as opportunity_id, o.source,
              coalesce(o.name, nullif(concat_ws(' – ', a.name, p.name), ''), o.id) as name,
              o.owner_id, o.stage, o.stage_entered_on, coalesce(o.engaged_on, o.created_on) as begun_on, o.closes_on,
              o.close_pushes, o.last_activity_on, o.contacts, o.forecast_category, o.next_step_on
            from opportunity o
              left join account a on a.source = o.source and a.id = o.account_id
              left join product p on p.source = o.source and p.id = o.product_id
            """;

    private final JdbcClient jdbc;

    DealMovements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How long won deals were in a stage.
     *
     * @param deals how many there are
     * @param thirdQuartile within how many days three quarters of them left it; none without a deal
     */
    public record StageDays(long deals, @Nullable BigDecimal thirdQuartile) {}

    public Optional<DealSigns> of(String opportunityId) {
        return jdbc.sql(SELECT + "where o.id = :id")
                .param("id", opportunityId)
                .query(DealSigns.class)
                .optional();
    }

    /** The signs of a deal of the viewer's, or of somebody whom the viewer leads. */
    public Optional<DealSigns> of(String opportunityId, String viewerId) {
        return jdbc.sql(SELECT + """
                        join person owner on owner.user_id = o.owner_id
                        where o.id = :id and :viewer in (o.owner_id, owner.manager_id)""")
                .param("id", opportunityId)
                .param("viewer", viewerId)
                .query(DealSigns.class)
                .optional();
    }

    public List<DealSigns> ofOpenDeals() {
        return jdbc.sql(SELECT + "where o.stage not in ('WON', 'LOST') order by o.id")
                .query(DealSigns.class)
                .list();
    }

    /** Within how many days half of the won deals of a source were won; none before the first one. */
    public Optional<BigDecimal> medianDaysToWin(String source) {
        return jdbc.sql("""
                        select percentile_cont(0.5) within group (order by closes_on - coalesce(engaged_on, created_on))
                        from opportunity
                        where source = :source and stage = 'WON' and coalesce(engaged_on, created_on) is not null""").param("source", source).query(BigDecimal.class).optional();
    }

    public StageDays wonDealsIn(String source, Stage stage) {
        return jdbc.sql("""
                        select count(*) as deals, percentile_cont(0.75) within group (order by days) as third_quartile
                        from (
                          select sum(y.left_on - y.entered_on) as days
                          from opportunity_stay y join opportunity o on o.id = y.opportunity_id
                          where o.source = :source and o.stage = 'WON' and y.stage = :stage
                          group by o.id) stay""")
                .param("source", source)
                .param("stage", stage.name())
                .query(StageDays.class)
                .single();
    }
}
