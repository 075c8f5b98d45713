package io.salesops.flow.targets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesops.flow.ApplicationProcess;
import io.salesops.flow.EngineRest;
import io.salesops.flow.platform.database.TestDatabase;
import io.salesops.flow.platform.imports.ImportClient;
import io.salesops.flow.platform.time.FiscalQuarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A company of any size with an application of its own, which takes it through target cycles over HTTP. */
final class TargetCompany implements AutoCloseable {

    static final String REVIEW = "userTask_reviewTheTargets";
    static final String ALLOCATION = "userTask_allocateTheTeamTarget";
    static final String AGREEMENT = "userTask_agreeTheTarget";
    static final String APPROVAL = "userTask_approveTheTargets";
    static final String ACKNOWLEDGEMENT = "userTask_acknowledgeTheTarget";

    private static final int TEAM_SIZE = 20;
    private static final int DEALS_EACH = 4;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private static final Duration LONG = Duration.ofMinutes(15);

    private final int sellers;
    private final Map<String, String> settings;
    private final String[] jvmOptions;
    private final DataSource database;
    private final JdbcClient jdbc;
    private ApplicationProcess application;

    /** A task that somebody has to complete. */
    record Waiting(String taskId, String userId) {}

    /** With its people, each of whom has an account, and two years of their deals. */
    TargetCompany(int sellers, String... jvmOptions) throws IOException {
        this.sellers = sellers;
        this.jvmOptions = jvmOptions;
        var url = TestDatabase.create();
        this.settings = Map.of("SPRING_DATASOURCE_URL", url, "SPRING_PROFILES_ACTIVE", "test");
        this.database = new DriverManagerDataSource(url);
        this.jdbc = JdbcClient.create(database);
        this.application = new ApplicationProcess(settings, jvmOptions);
        importEverything();
    }

    private void importEverything() {
        var imports = new ImportClient(application.http(), "salesops");
        imports.accepted("people", file("id,name,role,manager,team", Stream.concat(leads(), people())));
        imports.accepted("accounts", "id,name\nacme,Acme\n");
        imports.accepted("products", "id,name,list_price,currency\npump,Pump,480,USD\n");
        imports.accepted(
                "opportunities",
                file("id,owner,name,account,product,stage,amount,currency,engaged_on,closes_on", deals()));
    }

    private static String file(String header, Stream<String> rows) {
        return Stream.concat(Stream.of(header), rows).collect(joining("\n"));
    }

    private Stream<String> leads() {
        return IntStream.range(0, teams()).mapToObj("lead-%1$d,Lead of %1$d,SALES_MANAGER,,Team %1$d"::formatted);
    }

    private Stream<String> people() {
        return IntStream.range(0, sellers).mapToObj(number -> "seller-%1$d,Seller %1$d,SELLER,lead-%2$d,Team %2$d"
                .formatted(number, number / TEAM_SIZE));
    }

    private Stream<String> deals() {
        return IntStream.range(0, sellers * DEALS_EACH).mapToObj(number -> {
            var seller = number / DEALS_EACH;
            var closed = today.minusMonths(4 + 6L * (number % DEALS_EACH));
            return "d-%d,seller-%d,,acme,pump,WON,%d,USD,%s,%s"
                    .formatted(number, seller, 1000 + seller % 97 * 10, closed.minusDays(30), closed);
        });
    }

    int sellers() {
        return sellers;
    }

    int teams() {
        return (sellers + TEAM_SIZE - 1) / TEAM_SIZE;
    }

    DataSource database() {
        return database;
    }

    long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** The heap after a collection, and the most memory that the process ever had. */
    String memory() throws IOException {
        var process = Long.toString(application.pid());
        jcmd(process, "GC.run");
        var used = Pattern.compile("heap +total \\d+K, used (\\d+)K").matcher(jcmd(process, "GC.heap_info"));
        var peak =
                Pattern.compile("VmHWM:\\s+(\\d+) kB").matcher(Files.readString(Path.of("/proc", process, "status")));
        assertThat(used.find() && peak.find()).isTrue();
        return "%d MiB, %d MiB".formatted(mebibytes(used.group(1)), mebibytes(peak.group(1)));
    }

    private static String jcmd(String process, String command) throws IOException {
        return new String(
                new ProcessBuilder("jcmd", process, command)
                        .start()
                        .getInputStream()
                        .readAllBytes(),
                UTF_8);
    }

    private static long mebibytes(String kibibytes) {
        return Long.parseLong(kibibytes) / 1024;
    }

    void kill() {
        application.kill();
    }

    void restart() throws IOException {
        application = new ApplicationProcess(settings, jvmOptions);
    }

    /** Opens the cycle of the next quarter; operations are asked to review it when it is computed. */
    String open() {
        var request = Map.of(
                "requestId",
                UUID.randomUUID().toString(),
                "quarter",
                new FiscalQuarter(today.getYear(), (today.getMonthValue() + 2) / 3)
                        .plus(1)
                        .toString(),
                "growthPercent",
                10,
                "overAssignmentPercent",
                5);
        var answer = http("ops").postForEntity("/api/target-cycles", json(request), JsonNode.class);
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        untilOpen(REVIEW, 1);
        return answer.getBody().get("id").asText();
    }

    /** Sends the numbers out: to the managers, or to the sellers at once. */
    void sendOut(String answer) {
        completeAs("ops", REVIEW, answer);
    }

    void approve() {
        completeAs("cro", APPROVAL, "APPROVE");
    }

    private void completeAs(String userId, String taskKey, String answer) {
        assertThat(complete(new Waiting(open(taskKey).get(0).taskId(), userId), answer))
                .isTrue();
    }

    void withdraw(String cycle) {
        var answer = http("ops").postForEntity("/api/target-cycles/{id}/withdrawal", null, String.class, cycle);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        await().atMost(LONG).until(() -> number("select count(*) from open_step") == 0);
    }

    /** Whether the answer was taken. */
    boolean complete(Waiting task, String answer) {
        var form = Map.of("variables", Map.of("answer", EngineRest.variable(answer)));
        return EngineRest.as(application.http(), task.userId())
                .post("/task/%s/submit-form".formatted(task.taskId()), form)
                .getStatusCode()
                .is2xxSuccessful();
    }

    private static HttpEntity<Object> json(Object body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new HttpEntity<>(body, headers);
    }

    /** The open tasks of the kind, in the order of people's names. */
    List<Waiting> open(String taskKey) {
        return jdbc.sql("select task_id, coalesce(assignee, '') as user_id from open_step where task_key = :key"
                        + " order by assignee, task_id")
                .param("key", taskKey)
                .query(Waiting.class)
                .list();
    }

    void untilOpen(String taskKey, int tasks) {
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                        number("select count(*) from open_step where task_key = '%s'".formatted(taskKey)) >= tasks);
    }

    private TestRestTemplate http(String userId) {
        return application.http().withBasicAuth(userId, "demo");
    }

    @Override
    public void close() {
        application.close();
    }
}
