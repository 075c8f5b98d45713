package io.salesops.flow.insights;

import io.salesops.flow.insights.PipelineFigures.Breach;
import io.salesops.flow.insights.PipelineFigures.CycleDays;
import io.salesops.flow.insights.PipelineFigures.Manager;
import io.salesops.flow.insights.PipelineFigures.ManagerQuarter;
import io.salesops.flow.insights.PipelineFigures.Outcome;
import io.salesops.flow.insights.PipelineFigures.Quarter;
import io.salesops.flow.insights.PipelineFigures.StageCount;
import io.salesops.flow.platform.InvalidInput;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the figures of the pipeline, all from the same moment. */
@Component
class Pipeline {

    private static final String FUNNEL =
            "array_position(array['PROSPECTING', 'QUALIFICATION', 'PROPOSAL', 'NEGOTIATION', 'WON', 'LOST'], stage)";

    private final JdbcClient jdbc;

    Pipeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures of a source, or of the one imported last; none while there are no deals. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Optional<PipelineFigures> figures(@Nullable String wanted) {
        var sources = sources();
        if (wanted != null && !sources.contains(wanted)) {
            throw new InvalidInput(
                    "source", "there are no deals of this source; known are: " + String.join(", ", sources));
        }
        return sources.stream().findFirst().map(newest -> read(wanted == null ? newest : wanted, sources));
    }

    /** The source imported last comes first. */
    private List<String> sources() {
        return jdbc.sql("""
                        select o.source from reporting.outcome o
                          left join reporting.freshness f on f.source = o.source and f.kind = 'opportunities'
                        order by f.data_as_of desc nulls last, o.source""").query(String.class).list();
    }

    private PipelineFigures read(String source, List<String> sources) {
        return new PipelineFigures(
                source,
                sources,
                jdbc.sql("select currency from reporting.reporting_currency")
                        .query(String.class)
                        .single(),
                dataAsOf(source),
                list("outcome", "source", source, Outcome.class).get(0),
                list("stage", FUNNEL, source, StageCount.class),
                list("cycle_days", "outcome", source, CycleDays.class),
                list("quarter", "quarter", source, Quarter.class),
                list("manager", "won_value desc, manager", source, Manager.class),
                list("manager_quarter", "manager, quarter", source, ManagerQuarter.class),
                list("breach", "quarter, kind", source, Breach.class));
    }

    private @Nullable Instant dataAsOf(String source) {
        return jdbc.sql("select data_as_of from reporting.freshness where source = :source and kind = 'opportunities'")
                .param("source", source)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    private <T> List<T> list(String view, String order, String source, Class<T> type) {
        return jdbc.sql("select * from reporting.%s where source = :source order by %s".formatted(view, order))
                .param("source", source)
                .query(type)
                .list();
    }
}
