package io.salesops.flow.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;

/** An OpenID provider where somebody is signed in already: it answers what a test tells it to. */
class OpenIdProvider implements AutoCloseable {

    private static final String CLIENT = "flow";

    /** What is wrong with a token. */
    enum Flaw {
        NONE,
        NONCE,
        ISSUER,
        AUDIENCE,
        SIGNATURE,
        EXPIRED
    }

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey foreignKey;
    private Map<String, Object> claims = Map.of();
    private Flaw flaw = Flaw.NONE;
    private String nonce = "";

    OpenIdProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("ours").generate();
            foreignKey = new RSAKeyGenerator(2048).keyID("ours").generate();
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, configuration()));
        server.createContext("/keys", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", exchange -> json(exchange, tokens()));
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Who signs in next. */
    void vouchFor(String subject, Map<String, Object> more) {
        claims = new HashMap<>(more);
        claims.put("sub", subject);
        flaw = Flaw.NONE;
    }

    void spoil(Flaw with) {
        flaw = with;
    }

    private Map<String, Object> configuration() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                .build(true)
                .getQueryParams();
        nonce = Objects.requireNonNull(asked.getFirst("nonce"));
        var back = URLDecoder.decode(Objects.requireNonNull(asked.getFirst("redirect_uri")), StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        URI.create(back + "?code=code&state=" + asked.getFirst("state"))
                                .toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private Map<String, Object> tokens() {
        return Map.of("access_token", "access", "token_type", "Bearer", "expires_in", 300, "id_token", idToken());
    }

    private String idToken() {
        var now = Instant.now();
        var token = new JWTClaimsSet.Builder()
                .issuer(flaw == Flaw.ISSUER ? "https://evil.example.com" : issuer())
                .audience(flaw == Flaw.AUDIENCE ? "another" : CLIENT)
                .claim("nonce", flaw == Flaw.NONCE ? "replayed" : nonce)
                .issueTime(Date.from(now.minusSeconds(flaw == Flaw.EXPIRED ? 7200 : 0)))
                .expirationTime(Date.from(now.plusSeconds(flaw == Flaw.EXPIRED ? -3600 : 300)));
        claims.forEach(token::claim);
        try {
            var signed = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("ours").build(), token.build());
            signed.sign(new RSASSASigner(flaw == Flaw.SIGNATURE ? foreignKey : key));
            return signed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void json(HttpExchange exchange, Map<String, Object> body) throws IOException {
        var bytes = JSONObjectUtils.toJSONString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
