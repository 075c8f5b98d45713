package io.salesops.flow.platform.imports;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Imports that nobody waits for: the file is put aside and the run told of while it works. */
@Component
class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int THREADS = 2;

    private final Imports imports;
    private final ExecutorService executor =
            new ThreadPoolExecutor(0, THREADS, 1, TimeUnit.MINUTES, new SynchronousQueue<>());

    ImportJobs(Imports imports) {
        this.imports = imports;
    }

    /** Starts an import and answers the run's id once it can be looked up. */
    UUID start(String kind, String source, boolean dryRun, String by, MultipartFile file) {
        var copy = copy(file);
        var name = String.valueOf(file.getOriginalFilename());
        var request = new ImportRequest(kind, source, dryRun, by, name, new FileSystemResource(copy));
        var started = new CompletableFuture<UUID>();
        try {
            executor.execute(() -> run(request, copy, started));
            return started.join();
        } catch (RejectedExecutionException e) {
            delete(copy);
            throw Imports.busy();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void run(ImportRequest request, Path file, CompletableFuture<UUID> started) {
        try {
            imports.run(request, started::complete);
        } catch (ImportRefused e) {
            LOG.debug("Refused {}", request.fileName(), e);
        } catch (RuntimeException e) {
            if (!started.completeExceptionally(e)) {
                LOG.error("The import of {} failed", request.fileName(), e);
            }
        } finally {
            delete(file);
        }
    }

    private static Path copy(MultipartFile file) {
        try {
            var copy = Files.createTempFile("import-", ".csv");
            file.transferTo(copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The file {} is left behind", file, e);
        }
    }

    @PreDestroy
    void stop() {
        executor.shutdown();
    }
}
