package io.salesops.flow.targets;

import io.salesops.flow.targets.domain.TargetRules;
import io.salesops.flow.targets.domain.formula.Measures.Days;
import io.salesops.flow.targets.domain.formula.RampedPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What sellers have to bring while they are in ramp. */
@Service
@Transactional(readOnly = true)
public class RampedTargets {

    private final JdbcClient jdbc;
    private final TargetRules rules;

    RampedTargets(JdbcClient jdbc, TargetRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    private record Target(LocalDate startsOn, LocalDate endsOn, BigDecimal amount) {}

    /** The part of the targets in force that falls on the days from the first one of a seller; none where nothing does. */
    public Optional<BigDecimal> expected(String sellerId, LocalDate employedFrom, LocalDate until) {
        var part = new RampedPart(rules.ramp(), employedFrom);
        var days = new Days(employedFrom, until);
        return jdbc
                .sql("""
                        select starts_on, ends_on, amount from reporting.current_target
                        where seller_id = :seller and starts_on <= :until and ends_on >= :from
                          and status <> 'WITHDRAWN'""")
                .param("seller", sellerId)
                .param("from", employedFrom)
                .param("until", until)
                .query(Target.class)
                .stream()
                .map(target -> part.of(target.amount(), new Days(target.startsOn(), target.endsOn()), days))
                .reduce(BigDecimal::add)
                .filter(amount -> amount.signum() > 0);
    }

    /** For how many months, from the one of the start date on, sellers do not carry full targets. */
    public int rampMonths() {
        return rules.ramp().months();
    }
}
