package io.salesops.flow.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** PostgreSQL inside the application's own folder, started and stopped with it. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final String MAJOR_VERSION = "17";
    private static final String USER = "postgres";
    private static final String NAME = "salesops";

    private final DataDirectory directory;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(DataDirectory directory, EmbeddedPostgres server) {
        this.directory = directory;
        this.server = server;
    }

    static EmbeddedDatabase start(Path folder) throws IOException, SQLException {
        var directory = DataDirectory.claim(folder);
        try {
            directory.makeReady(MAJOR_VERSION);
            var database = new EmbeddedDatabase(directory, server(directory));
            database.createIfMissing();
            directory.markCreated();
            return database;
        } catch (IOException | SQLException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static EmbeddedPostgres server(DataDirectory directory) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.postgres())
                .setOverrideWorkingDirectory(directory.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("listen_addresses", "localhost")
                .start();
    }

    private void createIfMissing() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var existing = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
            if (!existing.next()) {
                statement.execute("create database " + NAME);
            }
        }
    }

    @Override
    public String getJdbcUrl() {
        return server.getJdbcUrl(USER, NAME);
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void close() throws IOException {
        server.close();
        directory.close();
    }
}
