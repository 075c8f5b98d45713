package io.salesops.flow.access.domain;

import static java.util.stream.Collectors.toSet;

import io.salesops.flow.platform.identity.Employment;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts, and how each stands. */
@Repository
@Transactional(readOnly = true)
class AccountList {

    private static final String ACCOUNTS = """
            select u.id_ as id, trim(concat_ws(' ', u.first_, u.last_)) as name, u.email_ as email,
              s.last_at as last_sign_in, s.deactivated_at is not null as deactivated,
              coalesce(f.waits_until > now(), false) as locked,
              exists (select from password_link l where l.user_id = u.id_ and l.valid_until > :now) as invited
            from act_id_user u
              left join sign_in s on s.user_id = u.id_
              left join failed_sign_in f on f.user_id = u.id_
            """;

    private final JdbcClient jdbc;
    private final Employment employment;
    private final Clock clock;

    AccountList(JdbcClient jdbc, Employment employment, Clock clock) {
        this.jdbc = jdbc;
        this.employment = employment;
        this.clock = clock;
    }

    private record Row(
            String id,
            String name,
            @Nullable String email,
            @Nullable Timestamp lastSignIn,
            boolean deactivated,
            boolean locked,
            boolean invited) {

        AccountEntry entry(Set<String> left) {
            return new AccountEntry(id, name, email, state(left), instant(lastSignIn));
        }

        private AccountState state(Set<String> left) {
            if (deactivated) {
                return AccountState.DEACTIVATED;
            }
            if (left.contains(id)) {
                return AccountState.LEFT;
            }
            if (locked) {
                return AccountState.LOCKED;
            }
            if (lastSignIn != null) {
                return AccountState.ACTIVE;
            }
            return invited ? AccountState.INVITED : AccountState.NEVER_SIGNED_IN;
        }

        private static @Nullable Instant instant(@Nullable Timestamp time) {
            return time == null ? null : time.toInstant();
        }
    }

    /** Those whose id, name or address has the text in it, by id. */
    List<AccountEntry> find(String text, int page, int size) {
        var rows = jdbc.sql(ACCOUNTS + """
                        where position(lower(:text) in lower(concat_ws(' ', u.id_, u.first_, u.last_, u.email_))) > 0
                        order by u.id_ limit :size offset :offset""")
                .param("now", Timestamp.from(clock.instant()))
                .param("text", text)
                .param("size", size)
                .param("offset", (long) page * size)
                .query(Row.class)
                .list();
        return entries(rows);
    }

    Optional<AccountEntry> find(String id) {
        var rows = jdbc.sql(ACCOUNTS + "where u.id_ = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .query(Row.class)
                .list();
        return entries(rows).stream().findFirst();
    }

    private List<AccountEntry> entries(List<Row> rows) {
        var left = employment.leftAmong(rows.stream().map(Row::id).collect(toSet()));
        return rows.stream().map(row -> row.entry(left)).toList();
    }
}
