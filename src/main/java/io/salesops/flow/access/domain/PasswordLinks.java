package io.salesops.flow.access.domain;

import io.salesops.flow.notification.SecretLinks;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Passwords;
import io.salesops.flow.platform.identity.SignIns;
import io.salesops.flow.platform.security.FailedSignIns;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links with which people choose a password: each works once and not for long, and only its holder knows it. */
@Service
@Transactional
public class PasswordLinks implements SecretLinks {

    /** Where to ask for a link; with a token of ours, where to use it. */
    public static final String PATH = "/account/first-password";

    private static final Duration VALID = Duration.ofDays(3);
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final SignIns signIns;
    private final Passwords passwords;
    private final PasswordChoice choice;
    private final FailedSignIns failures;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PasswordLinks(
            JdbcClient jdbc,
            SignIns signIns,
            Passwords passwords,
            PasswordChoice choice,
            FailedSignIns failures,
            Clock clock) {
        this.jdbc = jdbc;
        this.signIns = signIns;
        this.passwords = passwords;
        this.choice = choice;
        this.failures = failures;
        this.clock = clock;
    }

    /** Made when the mail is written, so that not even the outbox knows it. */
    @Override
    public String mailed(String link, String recipient) {
        return link.equals(PATH) && signIns.open(recipient).isPresent() ? make(recipient) : link;
    }

    /** The path of a new link for an account. */
    String make(String userId) {
        jdbc.sql("delete from password_link where valid_until < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
        var token = token();
        jdbc.sql("insert into password_link (token_hash, user_id, valid_until) values (:hash, :userId, :until)")
                .param("hash", hash(token))
                .param("userId", userId)
                .param("until", Timestamp.from(clock.instant().plus(VALID)))
                .update();
        return PATH + "/" + token;
    }

    /** Whose password a link chooses; nobody's when it was used, is too old, or never was one. */
    @Transactional(readOnly = true)
    public Optional<String> holder(String token) {
        return jdbc.sql("select user_id from password_link where token_hash = :hash and valid_until > :now")
                .param("hash", hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional()
                .filter(userId -> signIns.open(userId).isPresent());
    }

    /** Uses up the link, and every other one of the account. */
    public void choose(String token, NewPassword password) {
        var userId = holder(token).orElseThrow(PasswordLinks::noLongerValid);
        choice.check(userId, password);
        if (withdraw(userId) == 0) {
            throw noLongerValid();
        }
        passwords.change(userId, password.text());
        failures.forget(userId);
    }

    /** Those of an account; tells how many there were. */
    int withdraw(String userId) {
        return jdbc.sql("delete from password_link where user_id = :userId")
                .param("userId", userId)
                .update();
    }

    private static NotFound noLongerValid() {
        return new NotFound("This link was used already, or is too old. Ask for a new one.");
    }

    private String token() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
