package io.salesops.flow.platform.imports;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a kind works on: the temporary table {@code staged}, and {@code merged} once rows are merged. */
public record ImportBatch(String source, Set<String> options, JdbcClient jdbc) {

    public boolean has(String option) {
        return options.contains(option);
    }
}
