package io.salesops.flow.platform.imports;

import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.imports.ImportRun.State;
import io.salesops.flow.platform.imports.Reversal.Foreign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back the last import of a kind and source: what it changed is again as it was, what it added goes away. As a
 * whole or not at all, and not where something stands on it.
 */
@Service
class ImportUndo {

    private final Imports imports;
    private final ImportRuns runs;
    private final JdbcClient jdbc;

    ImportUndo(Imports imports, ImportRuns runs, JdbcClient jdbc) {
        this.imports = imports;
        this.runs = runs;
        this.jdbc = jdbc;
    }

    /** How many rows went away, and how many are as they were. */
    record Undone(String kind, long removed, long restored) {}

    /**
     * Undoes a run.
     *
     * @throws UndoRefused with the lines that stand in the way
     */
    @Transactional
    Undone undo(UUID id, String by) {
        var run = runs.find(id).orElseThrow(() -> new NotFound("There is no such import."));
        var kind = imports.kind(run.kind());
        runs.awaitOthers(kind);
        require(runs.find(id).orElseThrow());
        var batch = imports.batch(id, run.source());
        var undone = undo(Reversal.of(kind), kind, batch);
        kind.undone(batch);
        places(id, kind).forEach(place -> removeBeside(place, batch));
        runs.undone(id, by);
        return undone;
    }

    private static void require(ImportRun run) {
        if (run.undoneAt() != null) {
            throw new UndoRefused("The import was undone by %s already.".formatted(run.undoneBy()));
        }
        if (run.state() != State.SUCCEEDED || run.dryRun()) {
            throw new UndoRefused("This import stored nothing, so that there is nothing to undo.");
        }
        if (run.lasting() != null) {
            throw new UndoRefused("The import cannot be undone. " + run.lasting());
        }
        if (!run.undoable()) {
            throw new UndoRefused("Only the last import of each kind and source that changed something can be undone.");
        }
    }

    private Undone undo(Reversal rows, ImportKind kind, ImportBatch batch) {
        prepare(rows, batch);
        var violations = new ArrayList<>(List.of(rows.changedSince()));
        violations.addAll(standing(rows, kind.target().table()));
        kind.undoChecks().stream().map(rows::violations).forEach(violations::add);
        refuse(violations, kind.target().shown(), batch);
        kind.undoing(batch);
        var restored = execute(rows.restore(), batch);
        return new Undone(kind.name(), execute(rows.remove(), batch), restored);
    }

    private List<String> places(UUID id, ImportKind kind) {
        return jdbc.sql("select distinct place from import_change where run_id = :run and place <> :own")
                .param("run", id)
                .param("own", kind.target().table())
                .query(String.class)
                .list();
    }

    private void removeBeside(String place, ImportBatch batch) {
        var keys = jdbc.sql("""
                        select distinct jsonb_object_keys(key) from import_change where run_id = :run and place = :place""")
                .param("run", batch.run())
                .param("place", place)
                .query(String.class)
                .list();
        var rows = Reversal.beside(place, keys);
        jdbc.sql("drop table undoing").update();
        prepare(rows, batch);
        refuse(standing(rows, place), place, batch);
        execute(rows.remove(), batch);
    }

    private void prepare(Reversal rows, ImportBatch batch) {
        jdbc.sql(rows.prepare()).param("run", batch.run()).update();
        jdbc.sql("analyze undoing").update();
        jdbc.sql(rows.lock()).param("source", batch.source()).query(Long.class).single();
    }

    private List<String> standing(Reversal rows, String table) {
        return jdbc.sql(Foreign.ALL).param("table", table).query(Foreign.class).list().stream()
                .map(rows::standing)
                .toList();
    }

    private void refuse(List<String> violations, String column, ImportBatch batch) {
        var findings = new Findings();
        var parameters = Map.of("source", batch.source());
        violations.forEach(violation -> findings.addAll(jdbc, violation, column, parameters));
        if (!findings.none()) {
            throw new UndoRefused(findings.refusal());
        }
    }

    private long execute(String sql, ImportBatch batch) {
        return jdbc.sql(sql).param("source", batch.source()).update();
    }
}
