package io.salesops.flow.certification.domain;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of certificates and of retired modules. */
@Repository
public class CertificateFile {

    private final JdbcClient jdbc;

    CertificateFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is new. */
    public boolean add(String userId, String module, BigDecimal score, LocalDate on) {
        return jdbc.sql("""
                        insert into certificate (user_id, module, score, given_on)
                        values (:user, :module, :score, :on) on conflict do nothing""")
                        .param("user", userId)
                        .param("module", module)
                        .param("score", score)
                        .param("on", on)
                        .update()
                > 0;
    }

    public Optional<BigDecimal> score(String userId, String module) {
        return jdbc.sql("select score from certificate where user_id = :user and module = :module")
                .param("user", userId)
                .param("module", module)
                .query(BigDecimal.class)
                .optional();
    }

    public Set<String> holders(String module, Collection<String> userIds) {
        return userIds.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select user_id from certificate where module = :module and user_id in (:users)")
                        .param("module", module)
                        .param("users", userIds)
                        .query(String.class)
                        .set());
    }

    /** Whether anybody is certified in it, or nobody is trained in it any more. */
    public boolean knows(String module) {
        return jdbc.sql("""
                        select exists (select from certificate where module = :module)
                          or exists (select from retired_module where module = :module)""").param("module", module).query(Boolean.class).single();
    }

    /** Whether it was taught until now; waits for whoever is planning a training in it. */
    public boolean retire(String module, Instant at) {
        lock("pg_advisory_xact_lock", module);
        return jdbc.sql("insert into retired_module (module, retired_at) values (:module, :at) on conflict do nothing")
                        .param("module", module)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    public void restore(String module) {
        jdbc.sql("delete from retired_module where module = :module")
                .param("module", module)
                .update();
    }

    /** The answer holds until the transaction ends. */
    public boolean isRetired(String module) {
        lock("pg_advisory_xact_lock_shared", module);
        return jdbc.sql("select exists (select from retired_module where module = :module)")
                .param("module", module)
                .query(Boolean.class)
                .single();
    }

    private void lock(String function, String module) {
        jdbc.sql("select %s(hashtextextended(:module, 0))".formatted(function))
                .param("module", "module " + module)
                .query((row, number) -> row)
                .list();
    }
}
