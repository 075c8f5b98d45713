package io.salesops.flow.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded database alone, for several nodes on one machine; runs until it is told to stop. */
public final class DatabaseServer {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseServer.class);

    private DatabaseServer() {}

    /**
     * Starts the database of a folder.
     *
     * @param folder the data directory
     */
    public static void main(String... folder) throws IOException, SQLException, InterruptedException {
        var database = EmbeddedDatabase.start(Path.of(folder[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database)));
        LOG.info("SPRING_DATASOURCE_URL={}", database.getJdbcUrl());
        new CountDownLatch(1).await();
    }

    private static void close(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            LOG.warn("The database did not stop as it should", e);
        }
    }
}
