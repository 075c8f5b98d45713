package io.salesops.flow.dealreview.domain;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On what ground a reviewer is asked.
 *
 * @param tested the values that the rules tested which named the reviewer
 * @param authority the rule of approval authority that named the reviewer, if one did
 */
public record Ground(Set<DealValue> tested, @Nullable String authority) {

    /** Where nothing says what a rule tests, every value counts. */
    static final Ground UNKNOWN = new Ground(EnumSet.allOf(DealValue.class), null);
}
