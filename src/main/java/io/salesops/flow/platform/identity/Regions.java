package io.salesops.flow.platform.identity;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The region that the account of a person says, for many people at once. */
@Repository
@Transactional(readOnly = true)
public class Regions {

    private final JdbcClient jdbc;

    Regions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those who have one, by user id. */
    public Map<String, String> of(Collection<String> userIds) {
        return jdbc
                .sql("select user_id_, value_ from act_id_info where key_ = :key and user_id_ = any(:users)")
                .param("key", PeopleAccounts.REGION)
                .param("users", userIds.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
