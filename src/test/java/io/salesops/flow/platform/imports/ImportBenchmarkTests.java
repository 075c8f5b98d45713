package io.salesops.flow.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.ApplicationProcess;
import io.salesops.flow.SharedData;
import io.salesops.flow.platform.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How long files take, in how little memory, and what remains of one when its application dies. Asserts no time. */
@Tag("benchmark")
class ImportBenchmarkTests {

    private static final Logger LOG = LoggerFactory.getLogger(ImportBenchmarkTests.class);
    private static final int MANY = 100_000;

    @Test
    void theSampleCompanysDeals() throws IOException {
        var url = TestDatabase.create();
        try (var application = ApplicationProcess.on(url)) {
            var file = SharedData.file("crm/sales_pipeline.csv");
            var imports = new ImportClient(application.http(), MavenCrm.SOURCE, "admin");
            imports.accepted("people", SharedData.file("crm/sales_teams.csv"));
            imports.accepted("accounts", SharedData.file("crm/accounts.csv"));
            imports.accepted("products", SharedData.file("crm/products.csv"));
            var first = measure("8,800 rows", () -> imports.accepted("opportunities", file));
            measure("8,800 rows again", () -> imports.accepted("opportunities", file));
            var limit = measure("8,800 rows by COPY alone", () -> copy(url, file));
            print("8,800 rows: import ÷ COPY = %.1f".formatted((double) first.toNanos() / limit.toNanos()));
        }
    }

    @Test
    void aHundredThousandRowsInLittleMemory(@TempDir Path folder) throws IOException {
        try (var application = ApplicationProcess.on(TestDatabase.create(), "-Xmx256m")) {
            var imports = imports(application);
            prepare(imports);
            var file = deals(folder);
            measure("100,000 rows, -Xmx256m", () -> imports.accepted("opportunities", file));
            measure("100,000 rows again", () -> assertThat(imports.accepted("opportunities", file))
                    .isEqualTo(new ImportResult("opportunities", MANY, 0, 0, MANY)));
        }
    }

    @Test
    void killedInTheMiddleOfAHundredThousandRows(@TempDir Path folder) throws IOException {
        var url = TestDatabase.create();
        var jdbc = JdbcClient.create(new DriverManagerDataSource(url));
        var file = deals(folder);
        try (var application = ApplicationProcess.on(url, "-Xmx256m")) {
            prepare(imports(application));
            var sending = CompletableFuture.runAsync(
                    () -> imports(application).accepted("opportunities", file), Executors.newSingleThreadExecutor());
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() ->
                            number(jdbc, "select coalesce(max(rows_read), 0) from import_run where state = 'RUNNING'")
                                    > MANY / 4);
            application.kill();
            assertThatException().isThrownBy(sending::join);
        }
        assertThat(number(jdbc, "select count(*) from opportunity")).isZero();
        assertThat(new ImportRuns(jdbc, new ObjectMapper(), Clock.systemUTC()).newest(1))
                .singleElement()
                .extracting(ImportRun::state)
                .isEqualTo(ImportRun.State.INTERRUPTED);
        try (var application = ApplicationProcess.on(url, "-Xmx256m")) {
            assertThat(imports(application).accepted("opportunities", file).created())
                    .isEqualTo(MANY);
        }
    }

    private static ImportClient imports(ApplicationProcess application) {
        return new ImportClient(application.http(), "salesops", "admin");
    }

    private static void prepare(ImportClient imports) {
        imports.accepted("people", "id,name,role\nbench,Ben Bench,SELLER\n");
        imports.accepted("accounts", "id,name\nacme,Acme\n");
        imports.accepted("products", "id,name,list_price,currency\npump,Pump,480,USD\n");
    }

    private static Path deals(Path folder) throws IOException {
        var header = "id,owner,name,account,product,stage,amount,currency,engaged_on,closes_on,next_step";
        var row =
                "b-%d,bench,Deal number %1$d,acme,pump,PROPOSAL,%1$d.50,USD,2024-01-15,2025-06-30,\"Call, then write\"";
        var rows = IntStream.range(0, MANY).mapToObj(row::formatted);
        return Files.write(
                folder.resolve("opportunities.csv"),
                Stream.concat(Stream.of(header), rows).toList());
    }

    /** What the database itself needs for the same rows, without looking at them. */
    private static void copy(String url, Path file) {
        var jdbc = JdbcClient.create(new DriverManagerDataSource(url));
        jdbc.sql("create table plain (a text, b text, c text, d text, e text, f date, g date, h numeric)")
                .update();
        jdbc.sql("copy plain from '%s' (format csv, header)"
                        .formatted(file.toAbsolutePath().normalize()))
                .update();
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static Duration measure(String what, Runnable work) {
        var start = System.nanoTime();
        work.run();
        var taken = Duration.ofNanos(System.nanoTime() - start);
        print("%s: %d ms".formatted(what, taken.toMillis()));
        return taken;
    }

    private static void print(String line) {
        LOG.info("[benchmark] {}", line);
    }
}
