package io.salesops.flow.platform.security;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a name wait after many wrong passwords, on every node. It never waits long, and its sessions go on: nobody can
 * lock somebody else out for good. Names that nobody has wait likewise, so that waiting tells nothing. It is the
 * database's time that counts, whatever day counts as today.
 */
@Component
@Transactional
public class FailedSignIns {

    private static final int LONGEST_NAME = 64;
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final SignInSettings settings;

    FailedSignIns(JdbcClient jdbc, SignInSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    public boolean mustWait(String name) {
        return jdbc.sql("select exists (select from failed_sign_in where user_id = :name and waits_until > now())")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    public void add(String name) {
        if (name.length() > LONGEST_NAME) {
            return;
        }
        jdbc.sql("delete from failed_sign_in where since < now() - make_interval(secs => :kept)")
                .param("kept", KEPT.toSeconds())
                .update();
        jdbc.sql("""
                        insert into failed_sign_in as f (user_id, failures, since) values (:name, 1, now())
                        on conflict (user_id) do update set
                          failures = case when f.since + make_interval(secs => :within) < now() or f.waits_until < now()
                            then 1 else f.failures + 1 end,
                          since = case when f.since + make_interval(secs => :within) < now() or f.waits_until < now()
                            then now() else f.since end,
                          waits_until = null""")
                .param("name", name)
                .param("within", settings.within().toSeconds())
                .update();
        jdbc.sql("""
                        update failed_sign_in set waits_until = now() + make_interval(secs => :pause)
                        where user_id = :name and failures >= :failures""")
                .param("name", name)
                .param("pause", settings.pause().toSeconds())
                .param("failures", settings.failures())
                .update();
    }

    public void forget(String name) {
        jdbc.sql("delete from failed_sign_in where user_id = :name")
                .param("name", name)
                .update();
    }
}
