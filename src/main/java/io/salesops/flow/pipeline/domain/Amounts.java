package io.salesops.flow.pipeline.domain;

import io.salesops.flow.platform.imports.ValueType;

/** Sums of money as the database holds them, without a sign. */
final class Amounts {

    private Amounts() {}

    static ValueType type() {
        return ValueType.decimal(2, "0", "1000000000000");
    }
}
