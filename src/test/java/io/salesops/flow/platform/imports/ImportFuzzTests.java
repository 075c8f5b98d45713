package io.salesops.flow.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is sent as a file, it goes in whole or is refused, and never breaks anything. */
@ApplicationTest
class ImportFuzzTests {

    private static final long SEED = 20_170_301;
    private static final int FILES = 300;

    private static final List<String> NASTY = List.of(
            "\0 \0",
            "\u0000\u0001",
            "\"",
            ",",
            "\n",
            "\r",
            "\\N",
            "\uFEFF",
            "NaN",
            "1e309",
            "-0",
            "99999999999999999999999",
            "2017-02-30",
            "\uD835\uDCB3".repeat(120),
            "x".repeat(40_000),
            "'; drop table product; --",
            "${7*7}",
            "=1+1");

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void mutatedFilesAreTakenWholeOrRefused() {
        var random = new Random(SEED);
        var imports = new ImportClient(http, "salesops");
        for (var i = 0; i < FILES; i++) {
            var file = mutate(file(i), random);
            var answer = imports.post("products", file);
            assertThat(answer.getStatusCode())
                    .as(() -> new String(file, StandardCharsets.UTF_8) + "\n" + answer.getBody())
                    .isIn(HttpStatus.OK, HttpStatus.UNPROCESSABLE_ENTITY);
            if (answer.getStatusCode() != HttpStatus.OK) {
                assertThat(stored(i)).isZero();
            }
        }
    }

    private static byte[] file(int number) {
        return """
                id,name,series,list_price,cost,currency
                fuzz%1$d-a,"A, ""quoted\""",S,1.50,,USD
                fuzz%1$d-b,B,,2,1,EUR
                fuzz%1$d-c,C,"a
                b",3,,USD
                """.formatted(number).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mutate(byte[] file, Random random) {
        var mutated = file;
        for (var i = random.nextInt(3); i >= 0; i--) {
            var from = random.nextInt(mutated.length + 1);
            var until = Math.min(mutated.length, from + random.nextInt(4));
            mutated = replace(mutated, from, until, replacement(random));
        }
        return mutated;
    }

    private static byte[] replacement(Random random) {
        if (random.nextBoolean()) {
            return NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8);
        }
        var bytes = new byte[random.nextInt(3)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] replace(byte[] bytes, int from, int until, byte[] replacement) {
        var result = new ByteArrayOutputStream();
        result.write(bytes, 0, from);
        result.writeBytes(replacement);
        result.write(bytes, until, bytes.length - until);
        return result.toByteArray();
    }

    private int stored(int number) {
        return jdbc.sql("select count(*) from product where id like :id")
                .param("id", "fuzz" + number + "-%")
                .query(Integer.class)
                .single();
    }
}
