package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.domain.Tool.Rhythm;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What operations name: the candidates, and, off the fast path, the ids of those who score them. */
public record Nomination(boolean fastPath, List<Named> candidates, List<String> evaluators) {

    public record Named(
            String name,
            String supplier,
            String purpose,
            BigDecimal annualCost,
            Rhythm rhythm,
            @Nullable String system) {

        public Named {
            name = name.strip();
            supplier = supplier.strip();
            purpose = purpose.strip();
            system = system == null || system.isBlank() ? null : system.strip();
        }
    }
}
