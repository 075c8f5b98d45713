package io.salesops.flow.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work that waits, is late or got stuck, counted in the database: every node tells the same. */
@Component
class OperatingFigures implements MeterBinder {

    private static final String DUE_JOBS = """
            from act_ru_job where retries_ > 0 and suspension_state_ = 1
              and (duedate_ is null or duedate_ <= :now)""";

    private static final String TODAYS_IMPORTS = "select count(*) from import_run where not dry_run"
            + " and started_at > :now::timestamptz - interval '1 day' and state = '%s'";

    private static final List<Figure> FIGURES = List.of(
            new Figure("salesops.jobs", "due", "select count(*) " + DUE_JOBS),
            new Figure(
                    "salesops.jobs",
                    "failed",
                    "select count(*) from act_ru_incident where incident_type_ = 'failedJob'"),
            new Figure("salesops.incidents", "open", "select count(*) from act_ru_incident"),
            new Figure("salesops.tasks", "open", "select count(*) from open_step"),
            new Figure("salesops.tasks", "late", "select count(*) from open_step where due < :now"),
            new Figure("salesops.imports", "running", TODAYS_IMPORTS.formatted("RUNNING")),
            new Figure("salesops.imports", "succeeded", TODAYS_IMPORTS.formatted("SUCCEEDED")),
            new Figure("salesops.imports", "refused", TODAYS_IMPORTS.formatted("REFUSED")),
            new Figure("salesops.imports", "failed", TODAYS_IMPORTS.formatted("FAILED")));

    private final JdbcClient jdbc;
    private final Clock clock;

    OperatingFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Figure(String name, String state, String sql) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        FIGURES.forEach(figure -> Gauge.builder(figure.name(), () -> count(figure.sql()))
                .tag("state", figure.state())
                .register(registry));
    }

    private long count(String sql) {
        return jdbc.sql(sql)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }
}
