package io.salesops.flow;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine's job executor does, one job after the other, and only when it is told to. */
public class Machine {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    Machine(ManagementService management, RuntimeService runtime, JdbcClient jdbc) {
        this.management = management;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    /** Does whatever is due, and what follows from it. */
    public void work() {
        for (var due = due(); due.isPresent(); due = due()) {
            management.executeJob(due.get().getId());
        }
    }

    private Optional<Job> due() {
        return management.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, 1).stream()
                .findFirst();
    }

    /** When the next job is due that waits for its time. */
    public Optional<Instant> nextDue() {
        return jdbc.sql("select min(duedate_) from act_ru_job where retries_ > 0 and suspension_state_ = 1")
                .query(Date.class)
                .optional()
                .map(Date::toInstant);
    }

    /** Nothing goes on that a test began. */
    public void stop() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the test is over", true));
        jdbc.sql("delete from open_step").update();
    }
}
