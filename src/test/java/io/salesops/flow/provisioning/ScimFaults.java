package io.salesops.flow.provisioning;

import io.salesops.flow.provisioning.ScimServer.Fault;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong between a {@link ScimServer} and those who call it. */
class ScimFaults implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String LOST = "answer-lost";

    private final AtomicBoolean down = new AtomicBoolean();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final Queue<Fault> next = new ConcurrentLinkedQueue<>();
    private final Map<Fault, Double> rates = new EnumMap<>(Fault.class);
    private final Random random = new Random(4);
    private CountDownLatch released = new CountDownLatch(1);

    @Override
    public void filter(ContainerRequestContext request) {
        calls.incrementAndGet();
        if (down.get()) {
            request.abortWith(Response.status(503).build());
        } else {
            fault(request.getMethod()).ifPresent(fault -> fail(fault, request));
        }
    }

    private void fail(Fault fault, ContainerRequestContext request) {
        if (fault.status != 0) {
            request.abortWith(Response.status(fault.status).build());
        } else if (fault == Fault.SILENT) {
            hold();
            request.abortWith(Response.status(504).build());
        } else if (fault == Fault.HELD) {
            hold();
        } else {
            request.setProperty(LOST, true);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(LOST) != null) {
            hold();
        }
    }

    private synchronized Optional<Fault> fault(String method) {
        var planned = HttpMethod.GET.equals(method) ? null : next.poll();
        return Optional.ofNullable(planned).or(this::byChance);
    }

    private Optional<Fault> byChance() {
        var chance = random.nextDouble();
        for (var rate : rates.entrySet()) {
            chance -= rate.getValue();
            if (chance < 0) {
                return Optional.of(rate.getKey());
            }
        }
        return Optional.empty();
    }

    /** Until the caller has long given up. */
    private void hold() {
        var until = latch();
        held.incrementAndGet();
        try {
            until.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            held.decrementAndGet();
        }
    }

    private synchronized CountDownLatch latch() {
        return released;
    }

    synchronized void release() {
        released.countDown();
        released = new CountDownLatch(1);
    }

    void next(Fault... faults) {
        next.addAll(List.of(faults));
    }

    synchronized void rate(Fault fault, double share) {
        rates.put(fault, share);
    }

    void setDown(boolean isDown) {
        down.set(isDown);
    }

    int calls() {
        return calls.get();
    }

    int held() {
        return held.get();
    }

    synchronized void reset() {
        down.set(false);
        next.clear();
        rates.clear();
        release();
    }
}
