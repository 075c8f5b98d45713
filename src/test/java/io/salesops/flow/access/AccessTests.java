package io.salesops.flow.access;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.adoption.domain.Licences;
import io.salesops.flow.adoption.domain.ToolRegister;
import io.salesops.flow.notification.Notifications;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every route × every account, on objects of somebody else. Who may do what stands in {@code who-may-what.txt}; its
 * head says how to add a line for a new route.
 */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessTests {

    private static final String NOBODY = "anonymous";
    /** Reached when something else went wrong only. */
    private static final String FORWARDED = "/error";

    private static final Pattern NOT_SPRINGS = Pattern.compile("^\\w+ /(engine-rest|camunda|assets|webjars)/");
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int FAILURE = 500;
    private static final Set<Integer> REFUSED = Set.of(401, 403, NOT_FOUND);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ToolRegister tools;

    @Autowired
    Licences licences;

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JobExecutor jobs;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    List<AccessRule> rules;
    ForeignObjects objects;
    Map<String, Visitor> visitors;

    @BeforeAll
    void storeAndSignIn() throws IOException {
        rules = AccessRule.all();
        objects = new ForeignObjects(http, jdbc, tools, licences, notifications, transaction);
        jobs.shutdown();
        await().atMost(PATIENCE)
                .until(() -> number("select count(*) from act_ru_job where lock_exp_time_ > now()") == 0);
        visitors = new HashMap<>();
        visitors.put(NOBODY, Visitor.anonymous(port));
        accounts().forEach(account -> visitors.put(account, Visitor.signedIn(port, userId(account))));
    }

    @AfterAll
    void letJobsRun() {
        jobs.start();
    }

    static Stream<String> accounts() {
        return Stream.of(
                "owner",
                "lead",
                "peer",
                "rival",
                "boss",
                "director",
                "vp",
                "hr",
                "it",
                "finance",
                "ops",
                "mentor",
                "hire",
                "newhire",
                "admin");
    }

    private String userId(String account) {
        return switch (account) {
            case "owner" -> ForeignObjects.OWNER;
            case "lead" -> ForeignObjects.LEAD;
            case "peer" -> ForeignObjects.PEER;
            case "rival" -> ForeignObjects.RIVAL;
            case "boss" -> ForeignObjects.BOSS;
            case "hire" -> objects.accountOfTheHire();
            default -> account;
        };
    }

    @Test
    @Order(1)
    void everyRouteHasALine() {
        var known = rules.stream().map(AccessRule::route).collect(Collectors.toCollection(TreeSet::new));
        var routes = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessTests::routes)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(routes)
                .as("routes without a line in who-may-what.txt: say who may")
                .isSubsetOf(known);
        known.removeIf(NOT_SPRINGS.asPredicate());
        known.removeAll(routes);
        assertThat(known)
                .as("lines in who-may-what.txt of routes that are not there")
                .isEmpty();
    }

    private static Stream<String> routes(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .filter(path -> !path.equals(FORWARDED))
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("GET " + path)
                        : methods.stream().map(method -> method + " " + path));
    }

    @Test
    @Order(2)
    void withoutALoginNothingIsThereButTheSignIn() {
        assertThat(surprises(NOBODY)).isEmpty();
    }

    @Order(3)
    @ParameterizedTest
    @MethodSource("accounts")
    void nobodyReadsOrChangesWhatIsForeign(String account) {
        var before = everythingStored();

        assertThat(surprises(account)).isEmpty();

        var changed = everythingStored();
        changed.entrySet().removeAll(before.entrySet());
        assertThat(changed).as("what refused requests changed").isEmpty();
    }

    /** The other side: that nobody was let in above says little about a door that is walled up. */
    @Test
    @Order(4)
    void whoeverMayGetsIn() {
        var refused = new ArrayList<String>();
        for (var rule : rules) {
            accounts()
                    .filter(rule::lets)
                    .findFirst()
                    .filter(may -> rule.writes() && rule.isOurs())
                    .ifPresent(may -> {
                        var answer = send(rule, may);
                        if ((isRefusal(rule, answer) && !isGone(rule, answer)) || answer.statusCode() == FAILURE) {
                            refused.add("%s, %s: %s".formatted(rule, may, told(answer)));
                        }
                    });
        }
        assertThat(refused).isEmpty();
    }

    private List<String> surprises(String account) {
        return rules.stream().flatMap(rule -> surprise(rule, account).stream()).toList();
    }

    /** What is different from the rule, for a request that reads or that has to be refused. */
    private Optional<String> surprise(AccessRule rule, String account) {
        var may = account.equals(NOBODY) ? rule.isPublic() : rule.lets(account);
        if (may && rule.writes()) {
            return Optional.empty();
        }
        var answer = send(rule, account);
        var wrong = answer.statusCode() == FAILURE
                || may == isRefusal(rule, answer)
                || rule.tells(account) != tells(rule, answer);
        return wrong
                ? Optional.of("%s %s%s: %s"
                        .formatted(rule, may ? "may" : "may not", rule.tells(account) ? ", reads" : "", told(answer)))
                : Optional.empty();
    }

    private boolean tells(AccessRule rule, HttpResponse<String> answer) {
        var body = answer.body();
        return objects.areTold(objects.fill(rule.path() + rule.body()), body)
                || (body.startsWith("{\"count\":") && !body.equals("{\"count\":0}"));
    }

    private HttpResponse<String> send(AccessRule rule, String account) {
        return Objects.requireNonNull(visitors.get(account))
                .send(rule.method(), objects.fill(rule.path()), objects.fill(rule.body()));
    }

    /** The engine has no better word for whoever comments on a task that is not there for them. */
    private static boolean isRefusal(AccessRule rule, HttpResponse<String> answer) {
        return REFUSED.contains(answer.statusCode())
                || (!rule.isOurs() && answer.statusCode() == BAD_REQUEST)
                || answer.headers()
                        .firstValue("Location")
                        .filter(to -> to.endsWith("/login"))
                        .isPresent();
    }

    /** Another line took it away before. */
    private static boolean isGone(AccessRule rule, HttpResponse<String> answer) {
        return rule.method().equals("DELETE") && answer.statusCode() == NOT_FOUND;
    }

    private static String told(HttpResponse<String> answer) {
        var body = answer.body();
        var secret = body.indexOf(ForeignObjects.SECRET);
        var from = Math.max(0, secret - 100);
        return answer.statusCode() + " "
                + body.substring(from, Math.min(body.length(), from + 300)).replaceAll("\\s+", " ");
    }

    /** A digest of each table, ours and the engine's. */
    private Map<String, String> everythingStored() {
        var tables = jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' order by 1""").query(String.class).list();
        var digests = tables.stream()
                .map(
                        "select '%1$s' as name, count(*) || ' rows, ' || coalesce(sum(hashtext(t::text)), 0) as digest from %1$s t"
                                ::formatted)
                .collect(joining(" union all "));
        return jdbc
                .sql(digests)
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("digest")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private int number(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }
}
