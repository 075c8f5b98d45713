package io.salesops.flow.platform.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers every import. What a run tells while it works is committed at once, its success together with its rows.
 * A run holds a lock as long as its transaction lives: one that is running without it was interrupted.
 */
@Component
class ImportRuns {

    private static final String LOCK = "hashtextextended(id::text, 0)";
    private static final int FILE_NAME_LENGTH = 255;
    private static final TypeReference<List<ImportError>> ERRORS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ImportRuns(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** To be called in the run's own transaction, before {@link #begin}. */
    void lock(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(%s) from (select :id as id) run".formatted(LOCK))
                .param("id", id)
                .query((row, number) -> number)
                .single();
    }

    /** A run that lost a race begins again. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void begin(UUID id, ImportRequest request) {
        jdbc.sql("insert into import_run (id, kind, source, file_name, started_by, dry_run, started_at, state)"
                        + " values (:id, :kind, :source, :fileName, :by, :dryRun, :now, 'RUNNING')"
                        + " on conflict (id) do nothing")
                .param("id", id)
                .param("kind", request.kind())
                .param("source", request.source())
                .param("fileName", ImportError.shown(request.fileName(), FILE_NAME_LENGTH))
                .param("by", request.by())
                .param("dryRun", request.dryRun())
                .param("now", now())
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void progress(UUID id, long rowsRead) {
        jdbc.sql("update import_run set rows_read = :rows where id = :id")
                .param("id", id)
                .param("rows", rowsRead)
                .update();
    }

    /** One file of a kind at a time; to be called in the transaction that reads or undoes it. */
    void awaitOthers(ImportKind kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:kind, 0))")
                .param("kind", "import " + kind.name())
                .query((row, number) -> number)
                .single();
    }

    /** From now on this run can be undone, and no earlier one of its kind and source. */
    @Transactional
    void succeeded(UUID id, ImportResult result, List<String> lasting) {
        finish(id, "SUCCEEDED", result, 0, List.of());
        if (result.created() + result.updated() > 0) {
            forgetChangesBefore(id);
        }
        if (!lasting.isEmpty()) {
            jdbc.sql("update import_run set lasting = :reason where id = :id")
                    .param("id", id)
                    .param("reason", String.join(" ", lasting))
                    .update();
            forgetChanges(id);
        }
    }

    private void forgetChangesBefore(UUID id) {
        jdbc.sql("""
                        delete from import_change where run_id in (
                          select o.id from import_run o join import_run r on r.kind = o.kind and r.source = o.source
                          where r.id = :id and o.id <> r.id and o.state = 'SUCCEEDED')""").param("id", id).update();
    }

    private void forgetChanges(UUID id) {
        jdbc.sql("delete from import_change where run_id = :id").param("id", id).update();
    }

    @Transactional
    void undone(UUID id, String by) {
        jdbc.sql("update import_run set undone_at = :now, undone_by = :by where id = :id")
                .param("id", id)
                .param("now", now())
                .param("by", by)
                .update();
        forgetChanges(id);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void checked(UUID id, ImportResult result) {
        finish(id, "SUCCEEDED", result, 0, List.of());
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void refused(UUID id, ImportRefused refusal) {
        finish(id, "REFUSED", null, refusal.total(), refusal.errors());
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void failed(UUID id) {
        finish(id, "FAILED", null, 0, List.of());
    }

    private void finish(UUID id, String state, @Nullable ImportResult result, long total, List<ImportError> errors) {
        jdbc.sql("""
                        update import_run set state = :state, finished_at = :now, created = :created, updated = :updated,
                          unchanged = :unchanged, error_total = :total, errors = :errors::jsonb,
                          rows_read = coalesce(:rows, rows_read)
                        where id = :id""")
                .param("id", id)
                .param("state", state)
                .param("now", now())
                .param("rows", result == null ? null : result.rows())
                .param("created", result == null ? null : result.created())
                .param("updated", result == null ? null : result.updated())
                .param("unchanged", result == null ? null : result.unchanged())
                .param("total", total)
                .param("errors", write(errors))
                .update();
    }

    Optional<ImportRun> find(UUID id) {
        return jdbc.sql(select("where id = :id"))
                .param("id", id)
                .query(this::run)
                .optional();
    }

    List<ImportRun> newest(int count) {
        return jdbc.sql(select("order by started_at desc, id limit :count"))
                .param("count", count)
                .query(this::run)
                .list();
    }

    private static String select(String which) {
        return """
                select *, case when state <> 'RUNNING' then false else pg_try_advisory_xact_lock_shared(%s) end as lost,
                  exists (select from import_change c where c.run_id = import_run.id) as undoable
                from import_run %s""".formatted(LOCK, which);
    }

    private ImportRun run(ResultSet row, int number) throws SQLException {
        var kind = row.getString("kind");
        var state = ImportRun.State.valueOf(row.getString("state"));
        return new ImportRun(
                row.getObject("id", UUID.class),
                kind,
                row.getString("source"),
                row.getString("file_name"),
                row.getString("started_by"),
                row.getBoolean("dry_run"),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("finished_at")),
                row.getBoolean("lost") ? ImportRun.State.INTERRUPTED : state,
                row.getLong("rows_read"),
                state == ImportRun.State.SUCCEEDED ? result(kind, row) : null,
                row.getLong("error_total"),
                read(row.getString("errors")),
                row.getString("lasting"),
                instant(row.getTimestamp("undone_at")),
                row.getString("undone_by"),
                row.getBoolean("undoable"));
    }

    private static ImportResult result(String kind, ResultSet row) throws SQLException {
        return new ImportResult(
                kind,
                row.getLong("rows_read"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("unchanged"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private String write(List<ImportError> errors) {
        try {
            return json.writeValueAsString(errors);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ImportError> read(@Nullable String errors) {
        try {
            return errors == null ? List.of() : json.readValue(errors, ERRORS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
