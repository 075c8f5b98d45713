package io.salesops.flow.adoption;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesops.flow.ApplicationProcess;
import io.salesops.flow.EngineRest;
import io.salesops.flow.SalesOpsFlowApplication;
import io.salesops.flow.adoption.domain.Licences;
import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.platform.database.TestDatabase;
import io.salesops.flow.platform.imports.ImportClient;
import io.salesops.flow.provisioning.ScimServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A company of many people with a tool that has its accounts in another system, and with an application of its own.
 * The system outlives the application.
 */
final class LicensedCompany implements AutoCloseable {

    static final String TOOL = "recorder";
    static final String OWNER = "olga";

    private static final Duration LONG = Duration.ofMinutes(5);

    private final int people;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final ScimServer server = ScimServer.start(0);
    private final JdbcClient jdbc;
    private final List<String> settings;
    private ApplicationProcess application;

    LicensedCompany(int people) throws IOException {
        this.people = people;
        var url = TestDatabase.create();
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(url));
        this.settings = List.of(
                "spring.profiles.active=test",
                "spring.datasource.url=" + url,
                "salesops.provisioning.systems.crm.base-url=" + server.baseUrl(),
                "salesops.provisioning.systems.crm.token=secret");
        this.application = start();
        accepted(
                "people",
                "id,name,role,team,manager,region",
                Stream.concat(
                        Stream.of(OWNER + ",Olga Owner,SALES_MANAGER,North,,US"),
                        users(0, people).stream().map("%1$s,User %1$s,SELLER,North,olga,US"::formatted)));
        tool(",,,,,");
    }

    private ApplicationProcess start() throws IOException {
        var options = Stream.concat(
                Stream.of("-XX:TieredStopAtLevel=1"), settings.stream().map("-D"::concat));
        return new ApplicationProcess(Map.of(), options.toArray(String[]::new));
    }

    static List<String> users(int from, int to) {
        return IntStream.range(from, to).mapToObj("user-%d"::formatted).toList();
    }

    private ImportClient imports() {
        return new ImportClient(application.http(), "salesops");
    }

    void accepted(String kind, Path file) {
        imports().accepted(kind, file);
    }

    private void accepted(String kind, String header, Stream<String> rows) {
        imports().accepted(kind, Stream.concat(Stream.of(header), rows).collect(joining("\n")));
    }

    private void tool(String contract) {
        accepted(
                "tools",
                "id,name,purpose,owner,system,annual_cost,licences,contract_from,notice_on,contract_until,term_months",
                Stream.of("%s,Recorder,Records calls,%s,crm,%s".formatted(TOOL, OWNER, contract)));
    }

    /** A licence for each contracted, and time to review the contract. */
    void sign() {
        var notice = today.plusDays(100);
        tool("120000,%d,%s,%s,%s,12".formatted(people, notice.minusMonths(9), notice, notice.plusMonths(3)));
    }

    /** Gives everybody a licence, as roll-outs do. */
    void giveLicences() {
        var arguments =
                Stream.concat(Stream.of("server.port=0", "camunda.bpm.job-execution.enabled=false"), settings.stream());
        try (var context = new SpringApplicationBuilder(SalesOpsFlowApplication.class)
                .run(arguments.map("--"::concat).toArray(String[]::new))) {
            var tool = context.getBean(ToolRegister.class).find(TOOL).id();
            var licences = context.getBean(Licences.class);
            users(0, people).forEach(user -> licences.assign(tool, user, "WAVE_1"));
        }
    }

    EngineRest as(String user) {
        return EngineRest.as(application.http(), user);
    }

    void complete(String user, String taskId, Map<String, Object> answers) {
        EngineRest.accepted(as(user).complete(taskId, answers));
    }

    HttpStatusCode wantBack(String user) {
        return application
                .http()
                .withBasicAuth(user, "demo")
                .postForEntity("/api/tools/{tool}/licence-requests", null, String.class, TOOL)
                .getStatusCode();
    }

    /** The only open task of somebody, or of anybody. */
    String task(String user) {
        return jdbc.sql("select task_id from open_step where coalesce(assignee, :user) = :user")
                .param("user", user)
                .query(String.class)
                .single();
    }

    long open(String taskKey) {
        return number("select count(*) from open_step where task_key = '%s'".formatted(taskKey));
    }

    /** Whether a timer of that event runs. */
    boolean isDue(String timer) {
        return number("select count(*) from act_ru_job where handler_cfg_ like '%%%s%%'".formatted(timer)) > 0;
    }

    void fallDue(String timer) {
        jdbc.sql("update act_ru_job set duedate_ = 'epoch' where handler_cfg_ like :timer")
                .param("timer", "%" + timer + "%")
                .update();
    }

    List<ScimUser> accounts() {
        return List.copyOf(server.users());
    }

    void assertOneAccountForEachLicence(int held) {
        var licences = texts("select id from tool_licence where revoked_at is null");
        assertThat(licences).hasSize(held);
        assertThat(accounts())
                .extracting(ScimUser::getExternalId)
                .as("in the system itself")
                .containsExactlyInAnyOrderElementsOf(licences);
        assertThat(texts("select subject from effect where kind = 'ACCOUNT' and state = 'DONE'"))
                .as("in the ledger")
                .containsExactlyInAnyOrderElementsOf(licences);
        assertThat(number("select count(*) from act_ru_incident")).isZero();
    }

    void until(Callable<Boolean> condition) {
        await().atMost(LONG).pollInterval(Duration.ofMillis(50)).until(condition);
    }

    long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    void run(String sql) {
        jdbc.sql(sql).update();
    }

    /** Until the lock time is over nobody would touch what the killed application had acquired; it is over at once. */
    void killAndRestart() throws IOException {
        application.kill();
        run("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ is not null");
        application = start();
    }

    @Override
    public void close() {
        application.close();
        server.close();
    }
}
