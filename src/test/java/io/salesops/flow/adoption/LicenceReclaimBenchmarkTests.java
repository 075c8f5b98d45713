package io.salesops.flow.adoption;

import static io.salesops.flow.adoption.LicensedCompany.OWNER;
import static io.salesops.flow.adoption.LicensedCompany.TOOL;
import static io.salesops.flow.adoption.LicensedCompany.users;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.EngineRest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * A tool with a thousand licences loses those that nobody needs, with a {@code kill -9} on the way, and then goes. The
 * system in which it has its accounts is the witness. Asserts no time.
 */
@Tag("benchmark")
class LicenceReclaimBenchmarkTests {

    private static final Logger LOG = LoggerFactory.getLogger(LicenceReclaimBenchmarkTests.class);

    private static final int PEOPLE = 1_000;
    private static final int ACTIVE = 620;
    private static final int KEEPING = 100;
    private static final int GIVING_UP = 120;
    private static final int IDLE = PEOPLE - ACTIVE;
    private static final int SILENT = IDLE - KEEPING - GIVING_UP;
    private static final int HELD = ACTIVE + KEEPING;
    private static final int DAYS = 90;
    private static final String REMINDERS = "from notification where subject like 'Do you still need%'";

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void aThousandLicences(@TempDir Path folder) throws IOException {
        try (var company = new LicensedCompany(PEOPLE)) {
            company.giveLicences();
            measure("the accounts of %,d licences".formatted(PEOPLE), () -> untilDone(PEOPLE, company));
            company.assertOneAccountForEachLicence(PEOPLE);
            importUsage(company, usage(folder));
            askTheIdle(company);
            answer(company);
            remind(company);
            takeFromTheSilentAndKill(company);
            assertNothingIsLostOrDoubled(company);
            askForOneBack(company);
            retire(company);
            assertNothingIsLeft(company);
        }
    }

    private static void untilDone(int accounts, LicensedCompany company) {
        company.until(() ->
                company.number("select count(*) from effect where kind = 'ACCOUNT' and state = 'DONE'") == accounts);
    }

    private static void importUsage(LicensedCompany company, Path file) {
        var imported = measure("usage of %d days".formatted(DAYS), () -> company.accepted("tool-usage", file));
        company.run("create table plain (tool text, person text, day date, actions integer)");
        var limit = measure(
                "the same by COPY alone",
                () -> company.run("copy plain from '%s' (format csv, header)".formatted(file.toAbsolutePath())));
        print("%,d rows: import ÷ COPY = %.1f"
                .formatted(
                        company.number("select count(*) from tool_usage"),
                        (double) imported.toNanos() / limit.toNanos()));
    }

    /** The active work with the tool every day; the idle signed in once, and did nothing. */
    private Path usage(Path folder) throws IOException {
        var idle = users(ACTIVE, PEOPLE).stream().map(user -> row(user, 0, 0));
        var active = IntStream.range(0, DAYS).boxed().flatMap(daysAgo -> users(0, ACTIVE).stream()
                .map(user -> row(user, daysAgo, 1 + daysAgo)));
        return Files.write(
                folder.resolve("usage.csv"),
                Stream.of(Stream.of("tool,user,day,actions"), active, idle)
                        .flatMap(rows -> rows)
                        .toList());
    }

    private String row(String user, int daysAgo, int actions) {
        return "%s,%s,%s,%d".formatted(TOOL, user, today.minusDays(daysAgo), actions);
    }

    /** 620 active of 1,000 need 688 licences. */
    private static void askTheIdle(LicensedCompany company) {
        company.sign();
        company.until(() -> company.open("userTask_reviewTheContract") == 1);
        company.complete(
                OWNER, company.task(OWNER), Map.of("answer", "FEWER", "licencesKept", 688, "reason", "By the figures"));
        measure(
                "%d idle people asked".formatted(IDLE),
                () -> company.until(() -> company.open("userTask_keepTheLicence") == IDLE));
    }

    private static void answer(LicensedCompany company) {
        measure("%d of them answer".formatted(KEEPING + GIVING_UP), () -> {
            answer("KEEP", users(ACTIVE, HELD), company);
            answer("GIVE_UP", users(HELD, PEOPLE - SILENT), company);
        });
    }

    private static void answer(String answer, Collection<String> users, LicensedCompany company) {
        users.parallelStream().forEach(user -> company.complete(user, company.task(user), Map.of("answer", answer)));
    }

    private static void remind(LicensedCompany company) {
        company.fallDue("event_holderToRemind");
        measure(
                "%d reminders".formatted(SILENT),
                () -> company.until(() -> company.number("select count(*) " + REMINDERS) == SILENT));
    }

    private static void takeFromTheSilentAndKill(LicensedCompany company) throws IOException {
        company.fallDue("event_holderSilent");
        company.until(() -> company.accounts().size() <= HELD + SILENT / 2);
        company.killAndRestart();
        measure("the second half of the silent, after the kill", () -> {
            company.until(() -> company.isDue("event_noticeDatePassed"));
            company.fallDue("event_noticeDatePassed");
            company.until(() -> company.number("select licences from tool") == HELD);
            company.until(() -> company.number("select count(*) from licence_return where returned_at is null") == 0);
        });
    }

    private static void assertNothingIsLostOrDoubled(LicensedCompany company) {
        company.assertOneAccountForEachLicence(HELD);
        assertThat(company.texts("select user_id from tool_licence where revoked_at is null"))
                .containsExactlyInAnyOrderElementsOf(users(0, HELD));
        assertThat(company.number("select count(*) from tool_licence")).isEqualTo(PEOPLE);
        assertThat(company.texts(
                        "select assignee_ from act_hi_taskinst where task_def_key_ = 'userTask_keepTheLicence'"))
                .as("who was asked")
                .containsExactlyInAnyOrderElementsOf(users(ACTIVE, PEOPLE));
        assertThat(company.texts("select recipient " + REMINDERS))
                .as("who was reminded")
                .containsExactlyInAnyOrderElementsOf(users(PEOPLE - SILENT, PEOPLE));
        assertThat(company.number("select count(*) from tool_decision where kind = 'RECLAIM' and decided_by is null"))
                .as("said nothing")
                .isEqualTo(SILENT);
        assertThat(company.texts("select business_key_ from act_hi_procinst where proc_def_key_ = 'licence-return'"))
                .as("returned")
                .containsExactlyInAnyOrderElementsOf(
                        company.texts("select id from tool_licence where revoked_at is not null"));
        assertThat(company.texts("select state_ from act_hi_procinst where proc_def_key_ = 'tool-renewal'"))
                .as("the renewal that is over, and that of the next term")
                .containsExactlyInAnyOrder("COMPLETED", "ACTIVE");
    }

    private static void askForOneBack(LicensedCompany company) {
        var silent = users(PEOPLE - 1, PEOPLE).get(0);
        assertThat(company.wantBack(silent)).isEqualTo(HttpStatus.CREATED);
        assertThat(company.wantBack(silent)).isEqualTo(HttpStatus.OK);
        untilDone(HELD + 1, company);
        company.assertOneAccountForEachLicence(HELD + 1);
    }

    private static void retire(LicensedCompany company) {
        EngineRest.accepted(
                company.as("ops").start("tool-retirement", Map.of("tool", TOOL, "reason", "Another one is better")));
        measure(
                "%d licences and their accounts taken back".formatted(HELD + 1),
                () -> company.until(() -> company.open("userTask_undoByHand") == 1));
        assertThat(company.accounts()).as("before the contract ends").isEmpty();
        company.complete("finance", company.task("finance"), Map.of("undoneByHand", true, "undoNote", "Notice given"));
        company.until(() -> company.number("select count(*) from act_ru_execution") == 0);
    }

    private static void assertNothingIsLeft(LicensedCompany company) {
        company.assertOneAccountForEachLicence(0);
        assertThat(company.number("select count(*) from tool_licence")).isEqualTo(PEOPLE + 1);
        assertThat(company.texts("select distinct state from effect")).containsExactly("UNDONE");
        assertThat(company.texts("select status from tool")).containsExactly("RETIRED");
        assertThat(company.number("select count(*) from open_step")).isZero();
    }

    private static Duration measure(String what, Runnable work) {
        var start = System.nanoTime();
        work.run();
        var taken = Duration.ofNanos(System.nanoTime() - start);
        print("%s: %,d ms".formatted(what, taken.toMillis()));
        return taken;
    }

    private static void print(String line) {
        LOG.info("[benchmark] {}", line);
    }
}
