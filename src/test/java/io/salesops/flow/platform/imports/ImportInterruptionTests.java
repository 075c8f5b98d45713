package io.salesops.flow.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.platform.Conflict;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever cuts an import short, nothing of it stays. */
@ApplicationTest
class ImportInterruptionTests {

    private static final int ROWS = 5_000;

    @Autowired
    Imports imports;

    @Autowired
    ImportRuns runs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aLostConnectionLeavesNothingBehindAndTheFileCanBeSentAgain() {
        var cut = request("cut", () -> new Halfway(file("cut"), this::cutTheImportsConnection));
        assertThatException().isThrownBy(() -> imports.run(cut));
        assertThat(stored("cut")).isZero();
        assertThat(runs.newest(1)).singleElement().extracting(ImportRun::state).isEqualTo(ImportRun.State.FAILED);

        assertThat(imports.run(request("cut", () -> file("cut"))).created()).isEqualTo(ROWS);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothingBehind() {
        var broken = request(
                "broken",
                () -> new Halfway(file("broken"), () -> {
                    throw new IOException("gone");
                }));
        assertThatException().isThrownBy(() -> imports.run(broken));
        assertThat(stored("broken")).isZero();
    }

    @Test
    void theSameFileTwiceAtOnceIsCreatedOnce() {
        var results = Stream.generate(() -> request("twice", () -> file("twice")))
                .limit(2)
                .map(request -> CompletableFuture.supplyAsync(() -> imports.run(request)))
                .toList();
        assertThat(results.stream().map(CompletableFuture::join).map(ImportResult::created))
                .containsExactlyInAnyOrder((long) ROWS, 0L);
    }

    @Test
    void aFifthImportAtTheSameTimeIsAskedToWait() throws Exception {
        var running = new CountDownLatch(4);
        var goOn = new CountDownLatch(1);
        var four = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> imports.run(request("four" + i, () -> file("four" + i)), id -> waitFor(running, goOn))))
                .toList();
        running.await();
        try {
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> imports.run(request("fifth", () -> file("fifth"))));
        } finally {
            goOn.countDown();
        }
        four.forEach(CompletableFuture::join);
        assertThat(imports.run(request("fifth", () -> file("fifth"))).created()).isEqualTo(ROWS);
    }

    private static void waitFor(CountDownLatch running, CountDownLatch goOn) {
        try {
            running.countDown();
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void cutTheImportsConnection() {
        jdbc.sql("""
                        select pg_terminate_backend(pid) from pg_locks
                        where locktype = 'advisory' and mode = 'ExclusiveLock'
                          and database = (select oid from pg_database where datname = current_database())""").query().listOfRows();
    }

    private static ImportRequest request(String prefix, InputStreamSource file) {
        return new ImportRequest("products", "salesops", false, "ops", prefix + ".csv", file);
    }

    private static InputStream file(String prefix) {
        var rows = IntStream.range(0, ROWS)
                .mapToObj(i -> "%s-%d,Product,%d,USD%n".formatted(prefix, i, i))
                .collect(Collectors.joining("", "id,name,list_price,currency\n", ""));
        return new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8));
    }

    private int stored(String prefix) {
        return jdbc.sql("select count(*) from product where id like :prefix")
                .param("prefix", prefix + "-%")
                .query(Integer.class)
                .single();
    }

    /** Does something once half of the file has been read. */
    private static class Halfway extends FilterInputStream {

        private final Step step;
        private int left;

        interface Step {
            void take() throws IOException;
        }

        Halfway(InputStream file, Step step) throws IOException {
            super(file);
            this.step = step;
            this.left = file.available() / 2;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var count = super.read(bytes, offset, length);
            var before = left;
            left -= count;
            if (before > 0 && left <= 0) {
                step.take();
            }
            return count;
        }
    }
}
