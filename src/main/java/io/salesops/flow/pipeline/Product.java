package io.salesops.flow.pipeline;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

public record Product(
        String name, BigDecimal listPrice, @Nullable BigDecimal cost, String currency) {}
