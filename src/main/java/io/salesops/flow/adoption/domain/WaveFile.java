package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.domain.WavePlan.Row;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of roll-outs and their waves. */
@Component
class WaveFile {

    private static final String WAVES = """
            select w.*, r.tool_id,
              (select array_agg(t.team_id order by t.team_id) from tool_wave_team t
               where t.request_id = w.request_id and t.number = w.number) as teams
            from tool_wave w join tool_roll_out r on r.request_id = w.request_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WaveFile(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(ToolRequestId requestId, ToolId toolId, WavePlan plan) {
        jdbc.sql("""
                        insert into tool_roll_out (request_id, tool_id, sponsor_id, planned_at)
                        values (:request, :tool, :sponsor, :at)""")
                .param("request", requestId.value())
                .param("tool", toolId.value())
                .param("sponsor", plan.sponsor())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        plan.rows().forEach(row -> add(requestId, row));
    }

    private void add(ToolRequestId requestId, Row row) {
        jdbc.sql("""
                        insert into tool_wave (request_id, number, go_live_on) values (:request, :number, :goLive)
                        on conflict do nothing""")
                .param("request", requestId.value())
                .param("number", row.wave())
                .param("goLive", row.goLive())
                .update();
        jdbc.sql("insert into tool_wave_team (request_id, number, team_id) values (:request, :number, :team)")
                .param("request", requestId.value())
                .param("number", row.wave())
                .param("team", row.team())
                .update();
    }

    Optional<String> sponsor(ToolRequestId requestId) {
        return jdbc.sql("select sponsor_id from tool_roll_out where request_id = :request")
                .param("request", requestId.value())
                .query(String.class)
                .optional();
    }

    Optional<ToolRequestId> latest(ToolId toolId) {
        return jdbc.sql("select request_id from tool_roll_out where tool_id = :tool order by planned_at desc limit 1")
                .param("tool", toolId.value())
                .query(UUID.class)
                .optional()
                .map(ToolRequestId::new);
    }

    /** From the first one on. */
    List<Wave> of(ToolRequestId requestId) {
        return jdbc.sql(WAVES + "where w.request_id = :request order by w.number")
                .param("request", requestId.value())
                .query(WaveFile::row)
                .list();
    }

    Wave get(ToolRequestId requestId, int number) {
        return jdbc.sql(WAVES + "where w.request_id = :request and w.number = :number")
                .param("request", requestId.value())
                .param("number", number)
                .query(WaveFile::row)
                .single();
    }

    /** Those for the tool of that key that wait for trained people; always in the same order, as each is locked. */
    List<Wave> waiting(String toolKey) {
        return jdbc.sql(WAVES + """
                        join tool on tool.id = r.tool_id
                        where tool.key = :key and w.needed_percent is not null order by w.request_id""").param("key", toolKey).query(WaveFile::row).list();
    }

    /** Those that wait for trained people, and with which somebody was to be trained. */
    List<Wave> waitingWith(String userId) {
        return jdbc.sql(WAVES + """
                        where w.needed_percent is not null and exists (
                          select from tool_training p where p.request_id = w.request_id and p.user_id = :user)
                        order by w.request_id""").param("user", userId).query(WaveFile::row).list();
    }

    Optional<BigDecimal> needed(Wave wave) {
        return jdbc.sql("""
                        select needed_percent from tool_wave
                        where request_id = :request and number = :number and needed_percent is not null""")
                .param("request", wave.requestId().value())
                .param("number", wave.number())
                .query(BigDecimal.class)
                .optional();
    }

    void begin(Wave wave) {
        change("begun = true", wave).update();
    }

    void await(Wave wave, BigDecimal neededPercent) {
        change("needed_percent = :needed", wave).param("needed", neededPercent).update();
    }

    void awaitNoMore(Wave wave) {
        change("needed_percent = null", wave).update();
    }

    void extend(Wave wave) {
        change("extended = true", wave).update();
    }

    void live(Wave wave, LocalDate on) {
        change("needed_percent = null, live_on = :on", wave).param("on", on).update();
    }

    private JdbcClient.StatementSpec change(String what, Wave wave) {
        return jdbc.sql("update tool_wave set " + what + " where request_id = :request and number = :number")
                .param("request", wave.requestId().value())
                .param("number", wave.number());
    }

    private static Wave row(ResultSet row, int index) throws SQLException {
        return new Wave(
                new ToolRequestId(row.getObject("request_id", UUID.class)),
                new ToolId(row.getObject("tool_id", UUID.class)),
                row.getInt("number"),
                List.of((String[]) row.getArray("teams").getArray()),
                row.getObject("go_live_on", LocalDate.class),
                row.getBoolean("extended"),
                Optional.ofNullable(row.getObject("live_on", LocalDate.class)));
    }
}
