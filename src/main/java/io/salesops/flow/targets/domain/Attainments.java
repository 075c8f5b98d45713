package io.salesops.flow.targets.domain;

import io.salesops.flow.pipeline.DealsChanged;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.formula.Measures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far sellers are with their published targets; it follows every import. */
@Service
@Transactional
public class Attainments {

    private final CycleDossiers dossiers;
    private final Sights sights;
    private final JdbcClient jdbc;
    private final TargetNotices notices;

    Attainments(CycleDossiers dossiers, Sights sights, JdbcClient jdbc, TargetNotices notices) {
        this.dossiers = dossiers;
        this.sights = sights;
        this.jdbc = jdbc;
        this.notices = notices;
    }

    /**
     * What a seller brought of the target.
     *
     * @param attainmentPercent null for a target of 0
     */
    public record Attainment(
            String sellerId,
            String sellerName,
            String teamId,
            String teamName,
            String region,
            BigDecimal target,
            BigDecimal actual,
            @Nullable BigDecimal attainmentPercent) {}

    @Transactional(readOnly = true)
    public Optional<Attainment> of(TargetCycleId id, String sellerId) {
        return jdbc.sql("select * from reporting.attainment where cycle_id = :cycle and seller_id = :seller")
                .param("cycle", id.value())
                .param("seller", sellerId)
                .query(Attainment.class)
                .optional();
    }

    /** What all targets in force come to, and what was won of them. */
    public record Sum(int sellers, BigDecimal target, BigDecimal actual) {

        public Optional<BigDecimal> attainmentPercent() {
            return Measures.attainmentPercent(actual, target);
        }
    }

    /** Of the sellers whose managers are in sight; empty before the publication. */
    @Transactional(readOnly = true)
    public Optional<Sum> sum(TargetCycleId id, Sight sight) {
        return jdbc.sql("""
                        select count(*) as sellers, coalesce(sum(a.target), 0) as target,
                          coalesce(sum(a.actual), 0) as actual
                        from reporting.attainment a
                          left join seller_target seller
                            on seller.cycle_id = a.cycle_id and seller.seller_id = a.seller_id
                        where a.cycle_id = :cycle and (:everything or seller.manager_id = any(:managers))""")
                .param("cycle", id.value())
                .param("everything", sight.everything())
                .param("managers", sight.managerIds())
                .query(Sum.class)
                .optional()
                .filter(sum -> sum.sellers() > 0);
    }

    /** Of everybody with a target, by seller id. */
    List<Attainment> all(TargetCycleId id) {
        return jdbc.sql("select * from reporting.attainment where cycle_id = :cycle order by seller_id")
                .param("cycle", id.value())
                .query(Attainment.class)
                .list();
    }

    /** Of those whom the caller may see: sellers see their own, managers their team's, operations and leadership all. */
    @Transactional(readOnly = true)
    public List<Attainment> visible(TargetCycleId id, Caller caller) {
        dossiers.of(caller, id);
        var sight = sights.of(caller);
        return jdbc.sql("""
                        select a.* from reporting.attainment a
                          left join seller_target seller
                            on seller.cycle_id = a.cycle_id and seller.seller_id = a.seller_id
                        where a.cycle_id = :cycle
                          and (:everything or a.seller_id = :caller or seller.manager_id = any(:managers))
                        order by a.seller_id""")
                .param("cycle", id.value())
                .param("everything", sight.everything())
                .param("caller", sight.userId())
                .param("managers", sight.managerIds())
                .query(Attainment.class)
                .list();
    }

    /** Tells each mark once; of several that are passed at once only the highest. */
    @EventListener
    void tell(DealsChanged event) {
        notices.reached(passed(event.ownerIds().toArray(String[]::new)));
    }

    private List<Mark> passed(String[] sellers) {
        return jdbc.sql("""
                        with told as (
                          insert into attainment_told (cycle_id, seller_id, percent)
                          select cycle_id, seller_id,
                            case when attainment_percent >= 100 then 100 when attainment_percent >= 90 then 90 else 50 end
                          from reporting.attainment
                          where status = 'PUBLISHED' and attainment_percent >= 50 and seller_id = any(:sellers)
                          order by cycle_id, seller_id
                          on conflict (cycle_id, seller_id) do update set percent = excluded.percent
                            where attainment_told.percent < excluded.percent
                          returning cycle_id, seller_id, percent)
                        select a.*, told.percent from told
                          join reporting.attainment a on a.cycle_id = told.cycle_id and a.seller_id = told.seller_id""").param("sellers", sellers).query(Mark.class).list();
    }
}
