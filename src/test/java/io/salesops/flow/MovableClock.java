package io.salesops.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Primary;

/** Ticks as long ahead of the real time as a test says, for the application and its engine alike. */
@Primary
public class MovableClock extends Clock {

    private final AtomicLong ahead;
    private final List<JobExecutor> paused = new ArrayList<>();
    private final ZoneId zone;

    @Autowired
    public MovableClock() {
        this(new AtomicLong(), ZoneOffset.UTC);
    }

    private MovableClock(AtomicLong ahead, ZoneId zone) {
        this.ahead = ahead;
        this.zone = zone;
    }

    /** The engine's clock is one for all applications of a JVM, so the others stand still meanwhile. */
    public void moveTo(Instant instant) {
        ApplicationTest.OwnEngine.working().forEach(others -> {
            others.shutdown();
            paused.add(others);
        });
        ahead.set(Duration.between(Clock.systemUTC().instant(), instant).toMillis());
        ClockUtil.offset(ahead.get());
    }

    public void reset() {
        ahead.set(0);
        ClockUtil.reset();
        paused.forEach(JobExecutor::start);
        paused.clear();
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plusMillis(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(ahead, other);
    }
}
