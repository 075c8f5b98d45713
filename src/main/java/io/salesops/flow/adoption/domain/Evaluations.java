package io.salesops.flow.adoption.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.salesops.flow.adoption.CandidatesScored;
import io.salesops.flow.adoption.EvaluationId;
import io.salesops.flow.adoption.EvaluationTakenBack;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.ToolRequestWithdrawn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each evaluator says of the candidates; nothing of it is told to anybody before all have answered. */
@Service
@Transactional
public class Evaluations {

    private final ToolRequests requests;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Evaluations(ToolRequests requests, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    void plan(ToolRequestId requestId, String evaluator) {
        jdbc.sql("""
                        insert into tool_evaluation (id, request_id, evaluator, status)
                        values (:id, :request, :evaluator, 'OPEN')""")
                .param("id", EvaluationId.next().value())
                .param("request", requestId.value())
                .param("evaluator", evaluator)
                .update();
    }

    /** Those that nobody has answered. */
    @Transactional(readOnly = true)
    public List<Evaluation> open(ToolRequestId requestId) {
        return jdbc.sql("select * from tool_evaluation where request_id = :request and status = 'OPEN' order by id")
                .param("request", requestId.value())
                .query(Evaluations::row)
                .list();
    }

    public void score(EvaluationId id, List<ScoredCandidate> candidates, String by) {
        candidates.forEach(candidate -> score(id, candidate.name(), candidate.scores()));
        end(id, "SCORED", by);
    }

    private void score(EvaluationId id, String candidate, Scores scores) {
        jdbc.sql("""
                        insert into tool_score
                          (evaluation_id, candidate_id, fit, integration, security, usability, cost)
                        select e.id, c.id, :fit, :integration, :security, :usability, :cost
                        from tool_evaluation e join tool_candidate c on c.request_id = e.request_id
                        where e.id = :evaluation and c.name = :candidate""")
                .param("evaluation", id.value())
                .param("candidate", candidate)
                .param("fit", scores.fit())
                .param("integration", scores.integration())
                .param("security", scores.security())
                .param("usability", scores.usability())
                .param("cost", scores.cost())
                .update();
    }

    /**
     * Counts an evaluator who has answered, or stayed silent; the last one is told to the request. Evaluators of a
     * request are counted one after another, so that one of them is the last, and only one.
     */
    public void count(EvaluationId id) {
        var requestId = requests.get(get(id).requestId()).id();
        end(id, "SILENT", null);
        if (open(requestId).isEmpty()) {
            events.publishEvent(new CandidatesScored(requestId));
        }
    }

    @EventListener
    void takeBack(ToolRequestWithdrawn event) {
        open(event.requestId()).forEach(evaluation -> {
            end(evaluation.id(), "TAKEN_BACK", null);
            events.publishEvent(new EvaluationTakenBack(evaluation.id()));
        });
    }

    private void end(EvaluationId id, String status, @Nullable String by) {
        jdbc.sql("""
                        update tool_evaluation set status = :status, scored_by = :by, ended_at = :at
                        where id = :id and status = 'OPEN'""")
                .param("status", status)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
    }

    @Transactional(readOnly = true)
    public Evaluation get(EvaluationId id) {
        return jdbc.sql("select * from tool_evaluation where id = :id")
                .param("id", id.value())
                .query(Evaluations::row)
                .single();
    }

    private record Given(UUID candidateId, Scores scores) {}

    /** What all evaluators say, by the id of the candidate. */
    Map<UUID, List<Scores>> scores(ToolRequestId requestId) {
        return jdbc.sql("""
                        select s.* from tool_score s join tool_candidate c on c.id = s.candidate_id
                        where c.request_id = :request""").param("request", requestId.value()).query(Evaluations::given).stream()
                .collect(groupingBy(Given::candidateId, mapping(Given::scores, toList())));
    }

    private static Given given(ResultSet row, int index) throws SQLException {
        return new Given(
                row.getObject("candidate_id", UUID.class),
                new Scores(
                        row.getBigDecimal("fit"),
                        row.getBigDecimal("integration"),
                        row.getBigDecimal("security"),
                        row.getBigDecimal("usability"),
                        row.getBigDecimal("cost")));
    }

    private static Evaluation row(ResultSet row, int index) throws SQLException {
        return new Evaluation(
                new EvaluationId(row.getObject("id", UUID.class)),
                new ToolRequestId(row.getObject("request_id", UUID.class)),
                row.getString("evaluator"));
    }
}
