package io.salesops.flow.personaldata.domain;

import static io.salesops.flow.platform.identity.Groups.ADMINISTRATORS;
import static io.salesops.flow.platform.identity.Groups.HR;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of a person, for the person, HR and administrators. */
@Service
@Transactional(readOnly = true)
public class PersonalData {

    private final PersonalTables tables;
    private final Callers callers;
    private final JdbcClient jdbc;
    private final Clock clock;

    PersonalData(PersonalTables tables, Callers callers, JdbcClient jdbc, Clock clock) {
        this.tables = tables;
        this.callers = callers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Everything kept of a person.
     *
     * @param kept the rows that are theirs, by table
     * @param namedIn how many rows of others name them, by table and column
     */
    public record Export(String person, Instant asOf, Map<String, List<Row>> kept, Map<String, Integer> namedIn) {}

    /** A row as it is stored, without what others say of the person in confidence. */
    public record Row(@JsonValue @JsonRawValue String columns) {}

    public Export of(Caller caller, String userId) {
        if (!mayRead(caller, userId) || !isKnown(userId)) {
            throw new NotFound("There is no such person, or what is kept of them is not yours to see.");
        }
        var kept = new TreeMap<String, List<Row>>();
        var namedIn = new TreeMap<String, Integer>();
        for (var table : tables.all()) {
            var rows = rows(table, userId);
            if (!rows.isEmpty()) {
                kept.put(table.name(), rows);
            }
            table.beside().forEach(column -> count(table.name(), column, userId, namedIn));
        }
        return new Export(userId, clock.instant(), kept, namedIn);
    }

    private static boolean mayRead(Caller caller, String userId) {
        return caller.userId().equals(userId) || caller.isIn(HR) || caller.isIn(ADMINISTRATORS);
    }

    private boolean isKnown(String userId) {
        return callers.exists(userId)
                || jdbc.sql("select exists (select from person where user_id = :id)")
                        .param("id", userId)
                        .query(Boolean.class)
                        .single();
    }

    private List<Row> rows(PersonalTable table, String userId) {
        if (table.whose().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select to_jsonb(t) - :withheld::text[] from %s t where :id in (%s)"
                        .formatted(table.name(), String.join(", ", table.whose())))
                .param("withheld", table.withheld().toArray(String[]::new))
                .param("id", userId)
                .query((row, number) -> new Row(row.getString(1)))
                .list();
    }

    private void count(String table, String column, String userId, Map<String, Integer> namedIn) {
        var rows = jdbc.sql("select count(*) from %s where %s = :id".formatted(table, column))
                .param("id", userId)
                .query(Integer.class)
                .single();
        if (rows > 0) {
            namedIn.put(table + "." + column, rows);
        }
    }
}
