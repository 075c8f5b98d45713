package io.salesops.flow.adoption.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.domain.Survey.State;
import io.salesops.flow.adoption.domain.SurveyRound.Alike;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up what people said of a tool. */
@Component
class SurveyReport {

    private final JdbcClient jdbc;

    SurveyReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String round, Alike group) {}

    /** Round by round, the first one first. */
    List<SurveyRound> of(ToolId toolId) {
        var rounds = rows(toolId).stream()
                .collect(groupingBy(Row::round, LinkedHashMap::new, mapping(Row::group, toList())));
        return rounds.entrySet().stream()
                .map(round -> SurveyRound.of(round.getKey(), round.getValue()))
                .toList();
    }

    private List<Row> rows(ToolId toolId) {
        return jdbc.sql("""
                        select round, state, awareness, desire, knowledge, ability, reinforcement, count(*) as people
                        from tool_survey where tool_id = :tool and state <> 'TAKEN_BACK'
                        group by round, state, awareness, desire, knowledge, ability, reinforcement
                        order by min(min(asked_at)) over (partition by round), round""")
                .param("tool", toolId.value())
                .query(SurveyReport::row)
                .list();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        var answer = state == State.ANSWERED ? Optional.of(SurveyFile.adkar(row)) : Optional.<Adkar>empty();
        return new Row(row.getString("round"), new Alike(state, answer, row.getInt("people")));
    }
}
