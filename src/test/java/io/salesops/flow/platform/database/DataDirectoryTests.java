package io.salesops.flow.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void belongsToOneApplicationAtATime() throws IOException {
        try (var first = DataDirectory.claim(folder)) {
            assertThat(first.postgres()).isEqualTo(folder.resolve("postgres"));
            assertThatThrownBy(() -> DataDirectory.claim(folder))
                    .isInstanceOf(EmbeddedDatabaseUnavailable.class)
                    .hasMessageContaining("in use");
        }
        DataDirectory.claim(folder).close();
    }

    @Test
    void namesTheVersionThatWroteTheData() throws IOException {
        try (var directory = DataDirectory.claim(folder)) {
            Files.createDirectory(directory.postgres());
            Files.writeString(directory.postgres().resolve("PG_VERSION"), "16\n");
            directory.markCreated();

            assertThatThrownBy(() -> directory.makeReady("17"))
                    .isInstanceOf(EmbeddedDatabaseUnavailable.class)
                    .hasMessageContaining("written by PostgreSQL 16")
                    .hasMessageContaining("brings PostgreSQL 17");
        }
    }

    @Test
    void setsAsideWhatWasKilledWhileItWasCreated() throws IOException {
        try (var directory = DataDirectory.claim(folder)) {
            Files.createDirectory(directory.postgres());
            Files.writeString(directory.postgres().resolve("postgresql.conf"), "half");

            directory.makeReady("17");

            assertThat(directory.postgres()).doesNotExist();
            assertThat(folder).isDirectoryContaining("glob:**incomplete-*");
        }
    }

    @Test
    void stopsTheServerThatAKilledApplicationLeftBehind() throws Exception {
        try (var directory = DataDirectory.claim(folder)) {
            Files.createDirectory(directory.postgres());
            directory.markCreated();
            var server = process("sleep 100; echo " + directory.postgres());
            writePid(directory, server.pid());

            directory.makeReady("17");

            assertThat(server.waitFor(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void leavesAloneWhoeverHasTheProcessIdNow() throws Exception {
        try (var directory = DataDirectory.claim(folder)) {
            Files.createDirectory(directory.postgres());
            directory.markCreated();
            var stranger = process("sleep 100");
            writePid(directory, stranger.pid());

            directory.makeReady("17");

            assertThat(stranger.isAlive()).isTrue();
            stranger.destroyForcibly();
        }
    }

    private static Process process(String script) throws IOException {
        return new ProcessBuilder(
                        "bash", "-c", "trap 'kill %1; exit' INT; " + script.replace("sleep 100", "sleep 100 & wait"))
                .start();
    }

    private static void writePid(DataDirectory directory, long pid) throws IOException {
        Files.writeString(directory.postgres().resolve("postmaster.pid"), pid + "\n" + directory.postgres() + "\n");
    }
}
