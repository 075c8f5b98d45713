package io.salesops.flow.platform.imports;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a kind works on: the temporary table {@code staged}, and {@code merged} once rows are merged; while a run is
 * undone {@code undoing}.
 *
 * @param lasting why nobody can undo the run, for each reason
 */
public record ImportBatch(UUID run, String source, Set<String> options, JdbcClient jdbc, List<String> lasting) {

    public boolean has(String option) {
        return options.contains(option);
    }

    /** What begins with these rows goes on whatever becomes of them. */
    public void cannotBeUndone(String reason) {
        lasting.add(reason);
    }
}
