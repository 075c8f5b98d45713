package io.salesops.flow.onboarding;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;

import io.salesops.flow.ApplicationProcess;
import io.salesops.flow.platform.database.TestDatabase;
import io.salesops.flow.platform.imports.ImportClient;
import io.salesops.flow.provisioning.ScimServer;
import io.salesops.flow.provisioning.ScimServer.Fault;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A company that hires many people for one Monday, with an application of its own, and two other systems in which
 * each of them gets an account. The systems outlive the application; some of their answers are late, or none.
 */
final class HiringCompany implements AutoCloseable {

    static final List<String> SYSTEMS = List.of("crm", "mail");

    private static final Duration LONG = Duration.ofMinutes(15);
    private static final int WEEKS_AHEAD = 4;
    private static final int MENTORS = 10;

    private final int hires;
    private final Map<String, String> settings;
    private final String[] jvmOptions;
    private final JdbcClient jdbc;
    private final List<ScimServer> servers =
            SYSTEMS.stream().map(system -> ScimServer.start(0)).toList();
    private ApplicationProcess application;

    HiringCompany(int hires, String... jvmOptions) throws IOException {
        this.hires = hires;
        var url = TestDatabase.create();
        this.settings = Map.of("SPRING_DATASOURCE_URL", url, "SPRING_PROFILES_ACTIVE", "test");
        this.jvmOptions = Stream.concat(systems(), Stream.of(jvmOptions)).toArray(String[]::new);
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(url));
        this.application = new ApplicationProcess(settings, this.jvmOptions);
        imports().accepted("people", people());
    }

    private Stream<String> systems() {
        return IntStream.range(0, SYSTEMS.size()).boxed().flatMap(number -> {
            var system = "-Dsalesops.provisioning.systems." + SYSTEMS.get(number);
            return Stream.of(
                    "%s.name=%s".formatted(system, SYSTEMS.get(number)),
                    "%s.base-url=%s".formatted(system, servers.get(number).baseUrl()));
        });
    }

    private ImportClient imports() {
        return new ImportClient(application.http(), "salesops");
    }

    private static String people() {
        return file(
                "id,name,role,team,manager,region",
                Stream.concat(
                        Stream.of("lead,Lena Lead,SALES_MANAGER,North,,US"),
                        IntStream.range(0, MENTORS)
                                .mapToObj("mentor-%1$d,Mentor %1$d,SELLER,North,lead,US"::formatted)));
    }

    /** One import; the accounts of nobody are due yet. */
    void hire() {
        var monday = LocalDate.now(ZoneOffset.UTC)
                .plusWeeks(WEEKS_AHEAD)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        imports()
                .accepted(
                        "new-hires",
                        file(
                                "email,name,role,team,manager,region,start_date",
                                emails().map(email -> "%s,New %1$s,SELLER,North,lead,US,%s".formatted(email, monday))));
    }

    int hires() {
        return hires;
    }

    Stream<String> emails() {
        return IntStream.range(0, hires).mapToObj("hire-%d@example.com"::formatted);
    }

    private static String file(String header, Stream<String> rows) {
        return Stream.concat(Stream.of(header), rows).collect(joining("\n"));
    }

    /** One call of ten is answered with 503, and one of twenty not at all, whatever was done. */
    void systemsFail() {
        servers.forEach(server -> {
            server.fail(Fault.UNAVAILABLE, 0.1);
            server.fail(Fault.SILENT, 0.02);
            server.fail(Fault.ANSWER_LOST, 0.02);
            server.fail(Fault.HELD, 0.01);
        });
    }

    void untilPlanned(int plans) {
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> number("select count(*) from new_hire where mentor_id is not null") >= plans);
    }

    /** All accounts that are ordered are due at once. */
    void accountsAreDue() {
        jdbc.sql("update act_ru_job set duedate_ = 'epoch' where handler_cfg_ like '%event_accountDue%'")
                .update();
    }

    void untilAccounts(int accounts) {
        await().atMost(LONG).pollInterval(Duration.ofMillis(100)).until(() -> {
            retryAtOnce();
            return servers.stream().mapToInt(server -> server.users().size()).sum() >= accounts;
        });
    }

    void untilNothingIsLeftToProvide() {
        await().atMost(LONG).pollInterval(Duration.ofMillis(100)).until(() -> {
            retryAtOnce();
            return number("""
                    select count(*) from act_ru_execution instance
                    join act_re_procdef definition on definition.id_ = instance.proc_def_id_
                    where definition.key_ = 'account-provisioning'""") == 0;
        });
    }

    /** What failed would otherwise wait for minutes, and then for hours. */
    private void retryAtOnce() {
        jdbc.sql("""
                        update act_ru_job set duedate_ = 'epoch'
                        where exception_msg_ is not null and duedate_ > now() and lock_owner_ is null""").update();
    }

    /** Calls that were given up arrive after all. */
    void lateCallsArrive() {
        servers.forEach(ScimServer::release);
        await().atMost(LONG)
                .until(() -> servers.stream().mapToInt(ScimServer::held).sum() == 0);
    }

    List<ScimUser> accounts(String system) {
        return List.copyOf(servers.get(SYSTEMS.indexOf(system)).users());
    }

    int calls() {
        return servers.stream().mapToInt(ScimServer::calls).sum();
    }

    long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    void kill() {
        application.kill();
    }

    void restart() throws IOException {
        application = new ApplicationProcess(settings, jvmOptions);
    }

    @Override
    public void close() {
        application.close();
        servers.forEach(ScimServer::close);
    }
}
