package io.salesops.flow.targets.domain;

import static java.util.stream.Collectors.toMap;

import io.salesops.flow.targets.domain.formula.SellerResult;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a target was computed from, and what came out.
 *
 * @param history bookings by quarter
 * @param potential open qualified pipeline
 * @param computed whole units
 */
@Embeddable
public record Computation(
        @JdbcTypeCode(SqlTypes.JSON) Map<String, BigDecimal> history,
        BigDecimal potential,
        BigDecimal weight,
        BigDecimal rampPercent,
        BigDecimal fullTarget,
        BigDecimal ramped,
        BigDecimal computed) {

    static Computation of(SellerFigures person, SellerResult result) {
        return new Computation(
                person.bookings().entrySet().stream()
                        .collect(toMap(quarter -> quarter.getKey().toString(), Map.Entry::getValue)),
                person.potential(),
                result.weight(),
                result.rampPercent(),
                result.full(),
                result.ramped(),
                result.target());
    }

    /** Bookings of all these quarters. */
    public BigDecimal booked() {
        return history.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isMeasured() {
        return booked().signum() > 0 || potential.signum() > 0;
    }
}
