package io.salesops.flow.platform.imports;

import io.salesops.flow.platform.imports.ImportSettings.SourceProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.LongConsumer;

/** One file on its way into the database; works within the transaction that its connection is in. */
class FileImport {

    private static final int ROWS_PER_REPORT = 2_000;

    private final ImportKind kind;
    private final SourceProfile profile;
    private final ImportBatch batch;
    private final LocalDate today;
    private final Merge merge;
    private final Findings findings = new Findings();

    FileImport(ImportKind kind, SourceProfile profile, ImportBatch batch, LocalDate today) {
        this.kind = kind;
        this.profile = profile;
        this.batch = batch;
        this.today = today;
        this.merge = new Merge(kind);
    }

    /** @param progress is told how many rows have been read, now and then */
    ImportResult run(InputStream file, Connection connection, LongConsumer progress) {
        try (var rows = new CsvRows(file, profile.separator(), findings)) {
            var layout = readHeader(rows);
            stage(rows, layout, connection, progress);
            if (!rows.broken()) {
                kind.staged(batch);
                check(layout);
            }
            refuseWhatIsWrong();
            return merge(layout);
        } catch (IOException | SQLException e) {
            throw new UncheckedIOException(new IOException("The file could not be imported", e));
        }
    }

    private FileLayout readHeader(CsvRows rows) {
        var header = rows.next();
        if (header == null) {
            if (!rows.broken()) {
                findings.add(1, "", "", "the file is empty");
            }
            throw findings.refusal();
        }
        var fields = MappedField.all(kind, profile);
        var ignored = profile.kind(kind.name()).ignoredColumns();
        new HeaderCheck(fields, ignored, findings).check(header.getFields());
        refuseWhatIsWrong();
        return new FileLayout(fields, header.getFields(), profile.dates(), findings);
    }

    private void stage(CsvRows rows, FileLayout layout, Connection connection, LongConsumer progress)
            throws SQLException {
        var staging = new StagingTable(kind, connection);
        var count = 0L;
        for (var row = rows.next(); row != null; row = rows.next()) {
            var values = layout.read(row);
            if (values != null) {
                staging.add(row.getStartingLineNumber(), values);
            }
            if (++count % ROWS_PER_REPORT == 0) {
                progress.accept(count);
            }
        }
        staging.flush();
        progress.accept(count);
    }

    private void check(FileLayout layout) {
        batch.jdbc().sql("analyze staged").update();
        var shown = layout.label(kind.target().shown());
        check(merge.duplicates(), shown);
        if (kind.target().idsAreGlobal()) {
            check(merge.foreign(), shown);
        }
        kind.checks(batch).forEach(check -> check(merge.violations(check), layout.label(check.field())));
    }

    private void check(String violations, String column) {
        findings.addAll(batch.jdbc(), violations, column, Map.of("source", batch.source(), "today", today));
    }

    private void refuseWhatIsWrong() {
        if (!findings.none()) {
            throw findings.refusal();
        }
    }

    private ImportResult merge(FileLayout layout) {
        kind.merging(batch);
        batch.jdbc().sql(merge.prepare()).update();
        batch.jdbc()
                .sql(merge.create())
                .param("source", batch.source())
                .param("run", batch.run())
                .update();
        var changeable = layout.changeable();
        if (!changeable.isEmpty()) {
            batch.jdbc()
                    .sql(merge.update(changeable))
                    .param("source", batch.source())
                    .param("run", batch.run())
                    .update();
        }
        kind.merged(batch);
        return batch.jdbc().sql(merge.count()).query(Counts.class).single().result(kind.name());
    }

    private record Counts(long rows, long created, long updated) {

        ImportResult result(String kind) {
            return new ImportResult(kind, rows, created, updated, rows - created - updated);
        }
    }
}
