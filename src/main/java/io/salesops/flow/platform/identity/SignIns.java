package io.salesops.flow.platform.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the sign-in of an account is open, over every door, and which of its sessions still count. */
@Component
@Transactional
public class SignIns {

    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Employment employment;
    private final Clock clock;

    SignIns(JdbcClient jdbc, Employment employment, Clock clock) {
        this.jdbc = jdbc;
        this.employment = employment;
        this.clock = clock;
    }

    /** Who signs in with that account at this moment; nobody while it is closed, or when there is none. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> open(String userId) {
        return jdbc.sql("""
                        select u.id_ as name, coalesce(s.epoch, 0) as epoch
                        from act_id_user u left join sign_in s on s.user_id = u.id_
                        where u.id_ = :userId and s.deactivated_at is null""")
                .param("userId", userId)
                .query(SignedIn.class)
                .optional()
                .filter(account -> employment.leftAmong(Set.of(userId)).isEmpty());
    }

    /** Notes when an account was last used; clients sign in with each request, so not every time. */
    public void began(String userId) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into sign_in (user_id, last_at)
                        select :userId, :now
                        where not exists (select from sign_in where user_id = :userId and last_at > :recently)
                        on conflict (user_id) do update set last_at = excluded.last_at""")
                .param("userId", userId)
                .param("now", Timestamp.from(now))
                .param("recently", Timestamp.from(now.minus(NOTED_EVERY)))
                .update();
    }

    public void deactivate(String userId, String by) {
        jdbc.sql("""
                        insert into sign_in (user_id, deactivated_at, deactivated_by) values (:userId, :now, :by)
                        on conflict (user_id) do update
                        set deactivated_at = excluded.deactivated_at, deactivated_by = excluded.deactivated_by,
                          epoch = sign_in.epoch + 1
                        where sign_in.deactivated_at is null""")
                .param("userId", userId)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
    }

    public void reactivate(String userId) {
        jdbc.sql("update sign_in set deactivated_at = null, deactivated_by = null where user_id = :userId")
                .param("userId", userId)
                .update();
    }

    /** Whether a provider of identities has vouched for somebody with that account. */
    @Transactional(readOnly = true)
    public boolean isLinked(String userId) {
        return jdbc.sql("select exists (select from sign_in where user_id = :userId and provider is not null)")
                .param("userId", userId)
                .query(Boolean.class)
                .single();
    }

    void link(String userId, String provider) {
        jdbc.sql("""
                        insert into sign_in (user_id, provider) values (:userId, :provider)
                        on conflict (user_id) do update set provider = excluded.provider""").param("userId", userId).param("provider", provider).update();
    }

    /** Whoever signed in before has to do so again. */
    public void endSessions(String userId) {
        jdbc.sql("""
                        insert into sign_in (user_id, epoch) values (:userId, 1)
                        on conflict (user_id) do update set epoch = sign_in.epoch + 1""").param("userId", userId).update();
    }
}
