package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.toMap;

import io.salesops.flow.targets.SellerTargetId;
import io.salesops.flow.targets.domain.formula.Measures;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What sellers brought in the last quarters, against what they had to bring. */
@Service
@Transactional(readOnly = true)
public class PastTargets {

    private final JdbcClient jdbc;

    PastTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A quarter that is over; the target is null where none was published. */
    public record Past(
            String quarter, BigDecimal won, @Nullable BigDecimal target) {

        public Optional<BigDecimal> attainmentPercent() {
            return target == null ? Optional.empty() : Measures.attainmentPercent(won, target);
        }
    }

    private record Published(String sellerId, String quarter, BigDecimal amount) {

        String key() {
            return sellerId + " " + quarter;
        }
    }

    /** The quarters that the plan of the cycle stands on, for each of its targets. */
    public Map<SellerTargetId, List<Past>> of(TargetCycle cycle, Collection<SellerTarget> targets) {
        var quarters = cycle.plan().stream()
                .flatMap(plan -> plan.quarters().stream())
                .map(base -> base.quarter().toString())
                .toList();
        var published = published(targets, quarters);
        return targets.stream().collect(toMap(SellerTarget::id, target -> quarters.stream()
                .map(quarter -> new Past(
                        quarter,
                        target.computation().history().getOrDefault(quarter, BigDecimal.ZERO),
                        published.get(target.sellerId() + " " + quarter)))
                .toList()));
    }

    private Map<String, BigDecimal> published(Collection<SellerTarget> targets, List<String> quarters) {
        if (targets.isEmpty() || quarters.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select seller_id, quarter, amount from reporting.current_target
                        where quarter in (:quarters) and seller_id in (:sellers)""")
                .param("quarters", quarters)
                .param("sellers", targets.stream().map(SellerTarget::sellerId).toList())
                .query(Published.class)
                .stream()
                .collect(toMap(Published::key, Published::amount));
    }
}
