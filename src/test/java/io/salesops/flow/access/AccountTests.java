package io.salesops.flow.access;

import static io.salesops.flow.Visitor.location;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.Visitor;
import io.salesops.flow.notification.SecretLinks;
import io.salesops.flow.platform.identity.AccountOpened;
import io.salesops.flow.platform.imports.ImportClient;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts as people and administrators meet them, over HTTP. */
@ApplicationTest
class AccountTests {

    private static final String LINKS = "/account/first-password";
    private static final String GOOD = "seven horses at noon";
    private static final String OTHER = "eight donkeys by night";

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    SecretLinks links;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anAccount() {
        identities.deleteUser("rita-recruit");
        var user = identities.newUser("rita-recruit");
        user.setFirstName("Rita");
        user.setLastName("Recruit");
        user.setEmail("rita@example.com");
        user.setPassword("nobody knows this one");
        identities.saveUser(user);
        jdbc.sql("delete from failed_sign_in where user_id in ('rita-recruit', 'no-such-user')")
                .update();
        jdbc.sql("delete from notification where recipient = 'rita-recruit'").update();
    }

    @Test
    void anInvitationLetsChooseThePasswordOnce() {
        assertThat(state()).isEqualTo("NEVER_SIGNED_IN");
        var link = invitation();
        assertThat(state()).isEqualTo("INVITED");
        var rita = new Visitor(port);
        assertThat(rita.get(link).body()).contains("rita-recruit");

        assertThat(location(choose(rita, link, GOOD))).endsWith("/login?chosen");

        assertThat(rita.signIn("rita-recruit", GOOD)).isTrue();
        assertThat(rita.isSignedIn()).isTrue();
        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(404);
        assertThat(choose(new Visitor(port), link, OTHER).statusCode()).isIn(403, 404);
        assertThat(new Visitor(port).signIn("rita-recruit", OTHER)).isFalse();
    }

    @Test
    void aLinkIsTooOldAfterThreeDaysAndKeptNowhereInClear() {
        var link = invitation();
        assertThat(jdbc.sql("select token_hash from password_link where user_id = 'rita-recruit'")
                        .query(String.class)
                        .list())
                .allSatisfy(hash -> assertThat(link).doesNotContain(hash));
        assertThat(jdbc.sql("select valid_until - now() from password_link where user_id = 'rita-recruit'")
                        .query(String.class)
                        .single())
                .startsWith("2 days 23:5");
        jdbc.sql("update password_link set valid_until = now() - interval '1 second' where user_id = 'rita-recruit'")
                .update();

        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void theMailHasALinkThatNoPageShows() {
        invitation();
        var notice = jdbc.sql(
                        "select concat_ws(' ', subject, body, link) from notification where recipient = 'rita-recruit'")
                .query(String.class)
                .single();
        assertThat(notice).contains("rita-recruit").endsWith(LINKS);

        var mailed = transaction.execute(status -> links.mailed(LINKS, "rita-recruit"));

        assertThat(mailed).startsWith(LINKS + "/").hasSize(LINKS.length() + 44);
        assertThat(location(choose(new Visitor(port), mailed, GOOD))).endsWith("/login?chosen");
        assertThat(links.mailed("/deals", "rita-recruit")).isEqualTo("/deals");
    }

    @Test
    void whoeverGetsAnAccountIsInvited() {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new AccountOpened("rita-recruit", "Rita Recruit")));

        assertThat(letters()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "short one,                     short one,              twelve characters",
        "ababababababab,                ababababababab,         easily guessed",
        "my Rita-Recruit key,           my Rita-Recruit key,    without your name",
        "mail RITA@example.com,         mail RITA@example.com,  without your name",
        "seven horses at noon,          seven horses at moon,   not the same"
    })
    void passwordsThatAreEasilyGuessedAreRefusedBesideTheirField(String password, String repeated, String why) {
        var link = invitation();
        var rita = new Visitor(port);

        var answer = rita.post(link, link, Map.of("password", password, "repeated", repeated));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(why)
                .contains("aria-invalid=\"true\"")
                .doesNotContain(password);
        assertThat(location(choose(rita, link, GOOD))).endsWith("/login?chosen");
    }

    @Test
    void aChangeAsksForTheOldPasswordAndEndsEverySession() {
        choose(new Visitor(port), invitation(), GOOD);
        var here = new Visitor(port);
        var elsewhere = new Visitor(port);
        here.signIn("rita-recruit", GOOD);
        elsewhere.signIn("rita-recruit", GOOD);

        assertThat(change(here, "not the password", OTHER).body()).contains("This is not your password");
        assertThat(change(here, GOOD, "short").body()).contains("twelve characters");
        assertThat(here.isSignedIn()).isTrue();
        assertThat(location(change(here, GOOD, OTHER))).endsWith("/login?chosen");

        assertThat(here.isSignedIn()).isFalse();
        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(here.signIn("rita-recruit", GOOD)).isFalse();
        assertThat(here.signIn("rita-recruit", OTHER)).isTrue();
    }

    @Test
    void whoForgotThePasswordGetsALinkAndNobodyLearnsWhoHasAnAccount() {
        var visitor = new Visitor(port);
        var known = visitor.post(LINKS, LINKS, Map.of("user", "RITA@example.com"));
        var unknown = visitor.post(LINKS, LINKS, Map.of("user", "nobody@example.com"));

        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(withoutToken(known.body()))
                .isEqualTo(withoutToken(unknown.body()))
                .contains("on its way");
        await().atMost(ofSeconds(10)).until(() -> letters() == 1);
        visitor.post(LINKS, LINKS, Map.of("user", "nobody"));
    }

    @Test
    void anAddressCannotAskForEver() {
        var visitor = new Visitor(port);
        for (var attempt = 0; attempt < 20; attempt++) {
            assertThat(visitor.post(LINKS, LINKS, Map.of("user", "no-such-user"))
                            .body())
                    .contains("on its way");
        }
        assertThat(visitor.post(LINKS, LINKS, Map.of("user", "rita-recruit")).body())
                .contains("Too many attempts");
    }

    @Test
    void deactivationClosesEveryDoorAtOnce() {
        choose(new Visitor(port), invitation(), GOOD);
        var rita = new Visitor(port);
        rita.signIn("rita-recruit", GOOD);
        assertThat(api("rita-recruit", GOOD)).isEqualTo(200);
        var link = invitation();

        assertThat(as("admin", HttpMethod.POST, "/deactivation").value()).isEqualTo(204);

        assertThat(rita.isSignedIn()).isFalse();
        assertThat(rita.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(new Visitor(port).signIn("rita-recruit", GOOD)).isFalse();
        assertThat(api("rita-recruit", GOOD)).isEqualTo(401);
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(404);
        assertThat(as("admin", HttpMethod.POST, "/invitation").value()).isEqualTo(409);
        assertThat(state()).isEqualTo("DEACTIVATED");

        assertThat(as("admin", HttpMethod.DELETE, "/deactivation").value()).isEqualTo(204);
        assertThat(rita.isSignedIn()).isFalse();
        assertThat(new Visitor(port).signIn("rita-recruit", GOOD)).isTrue();
    }

    @Test
    void leaversCannotSignInAfterTheirLastDay() {
        var people = new ImportClient(http, "salesops");
        people.accepted("people", "id,name,role,employed_until\ngoing-gina,Gina Going,SELLER,2099-12-31\n");
        var gina = new Visitor(port);
        assertThat(gina.signIn("going-gina", "demo")).isTrue();

        people.accepted("people", "id,name,role,employed_until\ngoing-gina,Gina Going,SELLER,2020-12-31\n");

        assertThat(gina.isSignedIn()).isFalse();
        assertThat(gina.signIn("going-gina", "demo")).isFalse();
        assertThat(api("going-gina", "demo")).isEqualTo(401);
        assertThat(entry("going-gina").get("state")).isEqualTo("LEFT");
    }

    @ParameterizedTest
    @CsvSource({"rita-recruit", "no-such-user"})
    void aNameWaitsAfterTenWrongPasswordsWhoeverHasIt(String name) {
        choose(new Visitor(port), invitation(), GOOD);
        wrong(name, 9);
        assertThat(waits(name)).isFalse();
        wrong(name, 1);
        assertThat(waits(name)).isTrue();
    }

    @Test
    void sessionsGoOnWhileANameWaitsAndAdministratorsUnlockIt() {
        choose(new Visitor(port), invitation(), GOOD);
        var before = new Visitor(port);
        before.signIn("rita-recruit", GOOD);
        wrong("rita-recruit", 10);

        assertThat(new Visitor(port).signIn("rita-recruit", GOOD)).isFalse();
        assertThat(api("rita-recruit", GOOD)).isEqualTo(401);
        assertThat(before.isSignedIn()).isTrue();
        assertThat(state()).isEqualTo("LOCKED");
        assertThat(as("admin", HttpMethod.DELETE, "/lock").value()).isEqualTo(204);
        assertThat(api("rita-recruit", GOOD)).isEqualTo(200);
    }

    @Test
    void aNameWaitsForMinutesOnlyAndOldMistakesDoNotCount() {
        choose(new Visitor(port), invitation(), GOOD);
        wrong("rita-recruit", 10);
        jdbc.sql("update failed_sign_in set waits_until = now() - interval '1 second' where user_id = 'rita-recruit'")
                .update();
        wrong("rita-recruit", 1);
        assertThat(waits("rita-recruit")).isFalse();

        wrong("rita-recruit", 8);
        jdbc.sql("update failed_sign_in set since = now() - interval '16 minutes' where user_id = 'rita-recruit'")
                .update();
        wrong("rita-recruit", 2);
        assertThat(waits("rita-recruit")).isFalse();
        assertThat(api("rita-recruit", GOOD)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "ops,       POST,   /invitation,   403",
        "seller,    POST,   /invitation,   403",
        "hr,        POST,   /deactivation, 403",
        "ops,       DELETE, /deactivation, 403",
        "manager,   DELETE, /lock,         403"
    })
    void accountsAreForAdministrators(String user, String method, String action, int status) {
        assertThat(as(user, HttpMethod.valueOf(method), action).value()).isEqualTo(status);
    }

    @Test
    void administratorsDoItAllOnThePage() {
        var admin = new Visitor(port);
        admin.signIn("admin", "demo");
        var seller = new Visitor(port);
        seller.signIn("seller", "demo");

        assertThat(seller.get("/accounts").statusCode()).isEqualTo(403);
        assertThat(admin.get("/accounts?search=RITA").body()).contains("rita@example.com", "Never signed in");
        assertThat(press(admin, "invitation").body()).contains("/account/first-password/");
        assertThat(location(press(admin, "deactivate"))).endsWith("/accounts");
        assertThat(admin.get("/accounts?search=rita").body()).contains("Deactivated", "Reactivate rita-recruit");
        assertThat(location(press(admin, "reactivate"))).endsWith("/accounts");
        wrong("rita-recruit", 10);
        assertThat(admin.get("/accounts?search=rita").body()).contains("Unlock rita-recruit");
        assertThat(location(press(admin, "unlock"))).endsWith("/accounts");
        assertThat(state()).isEqualTo("NEVER_SIGNED_IN");
        assertThat(admin.post("/accounts", "/accounts/admin/deactivate", Map.of())
                        .body())
                .contains("ask another administrator");
    }

    @Test
    void theEngineLetsNobodyChangeTheirOwnAddressOrPassword() {
        var profile = Map.of("id", "seller", "firstName", "Sam", "lastName", "Seller", "email", "eve@example.com");
        assertThat(http.withBasicAuth("seller", "demo")
                        .exchange(
                                "/engine-rest/user/seller/profile",
                                HttpMethod.PUT,
                                new HttpEntity<>(profile),
                                String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private String invitation() {
        var answer = http.withBasicAuth("admin", "demo")
                .postForObject("/api/accounts/rita-recruit/invitation", null, Map.class);
        return String.valueOf(answer.get("link"));
    }

    private static HttpResponse<String> choose(Visitor visitor, String link, String password) {
        return visitor.post(link, link, Map.of("password", password, "repeated", password));
    }

    private static HttpResponse<String> change(Visitor visitor, String old, String password) {
        return visitor.post(
                "/account", "/account/password", Map.of("old", old, "password", password, "repeated", password));
    }

    private static HttpResponse<String> press(Visitor admin, String action) {
        return admin.post("/accounts", "/accounts/rita-recruit/" + action, Map.of());
    }

    private void wrong(String name, int times) {
        var visitor = new Visitor(port);
        for (var attempt = 0; attempt < times; attempt++) {
            assertThat(visitor.signIn(name, "wrong")).isFalse();
        }
    }

    private boolean waits(String name) {
        return jdbc.sql("select exists (select from failed_sign_in where user_id = :name and waits_until > now())")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    private int letters() {
        return jdbc.sql("select count(*) from notification where recipient = 'rita-recruit'")
                .query(Integer.class)
                .single();
    }

    private static String withoutToken(String page) {
        return page.replaceAll("value=\"[^\"]{20,}\"", "").replaceAll("X-CSRF-TOKEN[^}]*", "");
    }

    private Object state() {
        return Objects.requireNonNull(entry("rita-recruit").get("state"));
    }

    private Map<?, ?> entry(String id) {
        var found = http.withBasicAuth("admin", "demo").getForObject("/api/accounts?search=" + id, Map[].class);
        return Objects.requireNonNull(found)[0];
    }

    private int api(String user, String password) {
        var headers = new HttpHeaders();
        headers.setBasicAuth(user, password);
        headers.set("X-Forwarded-For", "10.8.0.1");
        return http.exchange("/engine-rest/engine", HttpMethod.GET, new HttpEntity<>(headers), String.class)
                .getStatusCode()
                .value();
    }

    private HttpStatusCode as(String user, HttpMethod method, String action) {
        return http.withBasicAuth(user, "demo")
                .exchange("/api/accounts/rita-recruit" + action, method, HttpEntity.EMPTY, String.class)
                .getStatusCode();
    }
}
