package io.salesops.flow.platform.security;

import static io.salesops.flow.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesops.flow.ApplicationTest;
import io.salesops.flow.Visitor;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.platform.identity.SignIns;
import io.salesops.flow.platform.security.OpenIdProvider.Flaw;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in with an OpenID provider, as a browser does it. */
@ApplicationTest
class OpenIdTests {

    private static final OpenIdProvider PROVIDER = new OpenIdProvider();

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    Callers callers;

    @Autowired
    SignIns signIns;

    @Autowired
    TestRestTemplate http;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("spring.security.oauth2.client.provider.company.issuer-uri", PROVIDER::issuer);
        var registration = "spring.security.oauth2.client.registration.company.";
        settings.add(registration + "client-id", () -> "flow");
        settings.add(registration + "client-secret", () -> "secret");
        settings.add(registration + "client-name", () -> "Company & Co");
        settings.add(registration + "scope", () -> "openid,profile,email");
        settings.add("salesops.sign-in.oidc.user-claim", () -> "upn");
        settings.add("salesops.sign-in.oidc.groups-claim", () -> "roles");
        settings.add("salesops.sign-in.oidc.groups.[/Sales/Sellers]", () -> "sellers");
        settings.add("salesops.sign-in.oidc.groups.finance-team", () -> "finance");
        settings.add("salesops.sign-in.oidc.groups.flow-admins", () -> "camunda-admin");
        settings.add("salesops.sign-in.oidc.groups.dreamers", () -> "no-such-group");
        settings.add("salesops.sign-in.password-groups", () -> "sales-ops");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void theSignInPageOffersTheProviderBesideThePassword() {
        assertThat(new Visitor(port).get("/login").body())
                .contains("Sign in with Company &amp; Co", "/oauth2/authorization/company", "name=\"password\"");
    }

    @Test
    void theFirstSignInMakesTheAccountWithItsGroupsForPagesAndEngine() {
        vouchFor("s-1", "otto", List.of("/Sales/Sellers", "dreamers", "camunda-admin", "unknown"));
        var otto = new Visitor(port);

        assertThat(signIn(otto)).endsWith("/");

        assertThat(otto.get("/deals").statusCode()).isEqualTo(200);
        assertThat(otto.get("/accounts").statusCode()).isEqualTo(403);
        assertThat(otto.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(otto.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"otto\"");
        assertThat(otto.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(200);
        assertThat(callers.of("otto").groups()).containsExactly("sellers");
        assertThat(identities.createUserQuery().userId("otto").singleResult())
                .extracting("firstName", "lastName", "email")
                .containsExactly("Given", "Provided", "otto@example.com");
    }

    @Test
    void groupsComeAndGoAsTheProviderSaysAndOthersStay() {
        vouchFor("s-2", "paula", List.of("/Sales/Sellers"));
        signIn(new Visitor(port));
        identities.createMembership("paula", "marketing");

        vouchFor("s-2", "paula", List.of("finance-team"));
        var paula = new Visitor(port);
        signIn(paula);
        assertThat(callers.of("paula").groups()).containsExactlyInAnyOrder("finance", "marketing");
        vouchFor("s-2", "paula", null);
        signIn(paula);
        assertThat(callers.of("paula").groups()).containsExactly("marketing");
    }

    @Test
    void aClosedAccountIsRefusedAndItsSessionEnds() {
        vouchFor("s-3", "quentin", List.of("/Sales/Sellers"));
        var quentin = new Visitor(port);
        signIn(quentin);

        signIns.deactivate("quentin", "admin");

        assertThat(quentin.isSignedIn()).isFalse();
        assertRefused(quentin);
        assertThat(quentin.get("/login?refused").body()).contains("ask your administrator");
        signIns.reactivate("quentin");
        signIn(quentin);
        assertThat(quentin.isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Flaw.class, names = "NONE", mode = Mode.EXCLUDE)
    void aTokenThatIsNotInOrderOpensNothing(Flaw flaw) {
        vouchFor("s-4", "rosa", List.of());
        PROVIDER.spoil(flaw);

        assertRefused(new Visitor(port));

        assertThat(callers.exists("rosa")).isFalse();
    }

    @Test
    void anAnswerThatNobodyAskedForOpensNothing() {
        vouchFor("s-4", "rosa", List.of());
        assertThat(location(new Visitor(port).get("/login/oauth2/code/company?code=code&state=mine")))
                .endsWith("/login?refused");
    }

    @Test
    void anAccountStaysWithWhoeverHadItFirst() {
        vouchFor("s-5", "sven", List.of());
        signIn(new Visitor(port));

        vouchFor("s-5", "sven-renamed", List.of());
        assertThat(signIn(new Visitor(port))).endsWith("/");
        assertThat(callers.exists("sven-renamed")).isFalse();
        vouchFor("s-6", "sven", List.of());
        assertRefused(new Visitor(port));
    }

    @Test
    void administratorsAreThoseThatTheProviderSays() {
        vouchFor("s-7", "admin", List.of("/Sales/Sellers"));
        assertRefused(new Visitor(port));

        vouchFor("s-8", "tina", List.of("flow-admins"));
        var tina = new Visitor(port);
        signIn(tina);
        assertThat(tina.get("/accounts").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"'a b'", "'../etc'", "'${1+1}'", "''"})
    void namesThatCannotBeAnAccountAreRefused(String name) {
        vouchFor("s-9", name, List.of());
        assertRefused(new Visitor(port));
    }

    @Test
    void anAddressFindsTheAccountThatHasItOnceItIsVerified() {
        vouchFor("s-10", "NewHire@example.com", List.of(), Map.of("email_verified", false));
        assertRefused(new Visitor(port));

        vouchFor("s-10", "NewHire@example.com", List.of(), Map.of("email_verified", true));
        var nick = new Visitor(port);
        signIn(nick);

        nick.get("/camunda/app/tasklist/default/");
        assertThat(nick.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"newhire\"");
    }

    @ParameterizedTest
    @CsvSource({"admin, true", "ops, true", "seller, false"})
    void passwordsAreForAdministratorsAndNamedGroupsWhereTheSettingSaysSo(String user, boolean opens) {
        assertThat(new Visitor(port).signIn(user, "demo")).isEqualTo(opens);
        assertThat(http.withBasicAuth(user, "demo")
                        .getForEntity("/engine-rest/engine", String.class)
                        .getStatusCode()
                        .is2xxSuccessful())
                .isEqualTo(opens);
    }

    private static void vouchFor(String subject, String user, @Nullable List<String> roles) {
        vouchFor(subject, user, roles, Map.of());
    }

    private static void vouchFor(String subject, String user, @Nullable List<String> roles, Map<String, Object> more) {
        var claims = new HashMap<String, Object>(more);
        claims.put("upn", user);
        claims.put("given_name", "Given");
        claims.put("family_name", "Provided");
        claims.put("email", user.contains("@") ? user : user + "@example.com");
        if (roles != null) {
            claims.put("roles", roles);
        }
        PROVIDER.vouchFor(subject, claims);
    }

    /** Where it ends. */
    private static String signIn(Visitor visitor) {
        var provider = location(visitor.get("/oauth2/authorization/company"));
        assertThat(provider).startsWith(PROVIDER.issuer());
        return location(visitor.get(location(visitor.get(provider))));
    }

    private static void assertRefused(Visitor visitor) {
        assertThat(signIn(visitor)).endsWith("/login?refused");
        assertThat(visitor.isSignedIn()).isFalse();
    }
}
