package io.salesops.flow.adoption.domain;

import io.salesops.flow.certification.Certificates;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how far the waves of a tool have come. */
@Component
class WaveReport {

    private final Certificates certificates;
    private final JdbcClient jdbc;

    WaveReport(Certificates certificates, JdbcClient jdbc) {
        this.certificates = certificates;
        this.jdbc = jdbc;
    }

    private record Row(
            int number, List<String> teams, List<String> people, LocalDate goLiveOn, Optional<LocalDate> liveOn) {

        WaveProgress progress(Set<String> certified) {
            return new WaveProgress(number, teams, goLiveOn, trained(certified), liveOn);
        }

        private Optional<BigDecimal> trained(Set<String> certified) {
            return people.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Share.percent(
                            people.stream().filter(certified::contains).count(), people.size()));
        }
    }

    /** From the first one on. */
    List<WaveProgress> of(Tool tool) {
        var waves = rows(tool);
        var everybody = waves.stream()
                .flatMap(wave -> wave.people().stream())
                .distinct()
                .toList();
        var certified = certificates.holders(tool.key(), everybody);
        return waves.stream().map(wave -> wave.progress(certified)).toList();
    }

    private List<Row> rows(Tool tool) {
        return jdbc.sql("""
                        select w.number, w.go_live_on, w.live_on,
                          array(select coalesce(t.name, m.team_id) from tool_wave_team m
                            left join team t on t.id = m.team_id
                            where m.request_id = w.request_id and m.number = w.number order by 1) as teams,
                          array(select p.user_id from tool_training p
                            where p.tool_id = r.tool_id and p.cohort = 'WAVE_' || w.number
                              and p.state <> 'LEFT') as people
                        from tool_wave w join tool_roll_out r on r.request_id = w.request_id
                        where r.tool_id = :tool order by r.planned_at, w.number""")
                .param("tool", tool.id().value())
                .query(WaveReport::row)
                .list();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getInt("number"),
                List.of((String[]) row.getArray("teams").getArray()),
                List.of((String[]) row.getArray("people").getArray()),
                row.getObject("go_live_on", LocalDate.class),
                Optional.ofNullable(row.getObject("live_on", LocalDate.class)));
    }
}
