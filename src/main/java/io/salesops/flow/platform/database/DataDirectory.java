package io.salesops.flow.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the embedded server: owned by one application at a time and put right after a crash. */
final class DataDirectory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
    private static final long STOP_SECONDS = 30;

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Takes the folder for this process; fails at once when another application lives in it. */
    static DataDirectory claim(Path folder) throws IOException {
        var root = Files.createDirectories(folder.toAbsolutePath().normalize());
        if (Files.getFileStore(root).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
        var lock = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(lock)) {
            lock.close();
            throw new EmbeddedDatabaseUnavailable(
                    "The data folder %s is in use by another SalesOps Flow.".formatted(root),
                    "Stop the other one, or start this one in another folder.");
        }
        return new DataDirectory(root, lock);
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path binaries() {
        return root.resolve("bin");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    void makeReady(String majorVersion) throws IOException {
        setAsideInterruptedCreation();
        refuseOtherVersion(majorVersion);
        stopOrphanedServer();
    }

    /** From now on the folder holds data that people rely on. */
    void markCreated() throws IOException {
        if (Files.notExists(created())) {
            Files.createFile(created());
        }
    }

    private Path created() {
        return root.resolve("created");
    }

    private void setAsideInterruptedCreation() throws IOException {
        if (Files.exists(postgres()) && Files.notExists(created())) {
            stopOrphanedServer();
            var aside = root.resolve("incomplete-" + System.currentTimeMillis());
            Files.move(postgres(), aside);
            LOG.warn("The database was killed while it was first created; starting afresh, remains are in {}", aside);
        }
    }

    private void refuseOtherVersion(String majorVersion) throws IOException {
        var file = postgres().resolve("PG_VERSION");
        if (Files.exists(file) && !Files.readString(file).strip().equals(majorVersion)) {
            throw new EmbeddedDatabaseUnavailable(
                    "The data in %s was written by PostgreSQL %s; this version brings PostgreSQL %s."
                            .formatted(postgres(), Files.readString(file).strip(), majorVersion),
                    "Start the earlier version once more, dump the database, move the folder away and restore.");
        }
    }

    /** A killed application leaves its server running; the server would refuse a second one on the same data. */
    private void stopOrphanedServer() throws IOException {
        var pidFile = postgres().resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle.of(pid).filter(this::servesThisFolder).ifPresent(DataDirectory::stop);
    }

    private boolean servesThisFolder(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(postgres().toString()))
                .isPresent();
    }

    private static void stop(ProcessHandle server) {
        LOG.info("Stopping the database server {} that a killed application left behind", server.pid());
        try {
            // SIGINT is PostgreSQL's fast shutdown; Java itself can only send SIGTERM, which waits for clients.
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .onExit()
                    .join();
            server.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
        } catch (IOException | CompletionException e) {
            throw new EmbeddedDatabaseUnavailable(
                    "The database server with process id %d is still running.".formatted(server.pid()),
                    "Stop that process, then start again.");
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
