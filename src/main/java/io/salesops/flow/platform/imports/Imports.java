package io.salesops.flow.platform.imports;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.LostRace;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.imports.ImportSettings.SourceProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings files in: each whole or not at all, in one transaction, one file of a kind at a time. */
@Service
public class Imports {

    /** Each needs two connections, and there is other work to do. */
    private static final int AT_ONCE = 4;

    private final List<ImportKind> kinds;
    private final Sources sources;
    private final ImportRuns runs;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Imports(
            List<ImportKind> kinds,
            Sources sources,
            ImportRuns runs,
            DataSource dataSource,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.kinds = kinds;
        this.sources = sources;
        this.runs = runs;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        sources.check(kinds);
    }

    /** The kinds of files there are. */
    public List<String> kinds() {
        return kinds.stream().map(ImportKind::name).sorted().toList();
    }

    /**
     * Imports a file, or with a dry run finds out what importing it would do.
     *
     * @throws ImportRefused when the file is not right
     * @throws NotFound when there is no such kind
     * @throws InvalidInput when there is no such source, or it has no such files
     * @throws Conflict when others have to finish first
     */
    public ImportResult run(ImportRequest request) {
        return run(request, id -> {});
    }

    /** @param started is told the run's id once everybody can see it */
    ImportResult run(ImportRequest request, Consumer<UUID> started) {
        var kind = kind(request.kind());
        requireSource(request);
        if (!places.tryAcquire()) {
            throw busy();
        }
        var id = UUID.randomUUID();
        try {
            return LostRace.call(() -> transaction.execute(status -> record(id, request, kind, started, status)));
        } catch (ImportRefused e) {
            throw e;
        } catch (RuntimeException e) {
            recordFailure(id, e);
            throw e;
        } finally {
            places.release();
        }
    }

    private ImportResult record(
            UUID id, ImportRequest request, ImportKind kind, Consumer<UUID> started, TransactionStatus status) {
        runs.lock(id);
        runs.begin(id, request);
        started.accept(id);
        try {
            var batch = batch(id, request.source());
            var result = read(request, kind, batch);
            if (request.dryRun()) {
                status.setRollbackOnly();
                runs.checked(id, result);
            } else {
                runs.succeeded(id, result, batch.lasting());
            }
            return result;
        } catch (ImportRefused e) {
            runs.refused(id, e);
            throw e;
        }
    }

    private void recordFailure(UUID id, RuntimeException failure) {
        try {
            runs.failed(id);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    static Conflict busy() {
        return new Conflict("Several imports are running. Please try again when one has finished.");
    }

    /** What a kind works on in that run. */
    ImportBatch batch(UUID run, String source) {
        var options = sources.find(source).map(SourceProfile::options).orElse(Set.of());
        return new ImportBatch(run, source, options, jdbc, new ArrayList<>());
    }

    private ImportResult read(ImportRequest request, ImportKind kind, ImportBatch batch) {
        runs.awaitOthers(kind);
        var importing = new FileImport(kind, sources.find(request.source()).orElseThrow(), batch, latestToday());
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var file = request.file().getInputStream()) {
            return importing.run(file, connection, rows -> runs.progress(batch.run(), rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Somewhere it is already tomorrow. */
    private LocalDate latestToday() {
        return LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)));
    }

    ImportKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "There are no %s to import. Known are: %s.".formatted(name, String.join(", ", kinds()))));
    }

    private void requireSource(ImportRequest request) {
        var profile = sources.find(request.source())
                .orElseThrow(() -> new InvalidInput(
                        "source", "there is no such source; known are: " + String.join(", ", sources.names())));
        if (!profile.has(request.kind())) {
            throw new InvalidInput(
                    "source",
                    "has no %s; it has: %s"
                            .formatted(
                                    request.kind(),
                                    String.join(
                                            ", ", new TreeSet<>(profile.kinds().keySet()))));
        }
    }
}
