package io.salesops.flow.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing by address. A right password in between forgives nothing, or one account would buy guesses at all
 * others. Each node counts for itself, in real time whatever day counts as today.
 */
@Component
public class SignInLimit {

    private static final int FAILURES = 20;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int ADDRESSES = 10_000;

    private final Map<String, Failures> byAddress = new ConcurrentHashMap<>();

    private record Failures(int count, Instant last) {

        boolean over() {
            return last.plus(PAUSE).isBefore(Instant.now());
        }
    }

    public boolean allows(String address) {
        var failures = byAddress.get(address);
        return failures == null || failures.count() < FAILURES || failures.over();
    }

    void check(String address) {
        if (!allows(address)) {
            throw new LockedException("Too many attempts from your address. Please wait a minute and try again.");
        }
    }

    public void failed(String address) {
        if (byAddress.size() >= ADDRESSES) {
            byAddress.values().removeIf(Failures::over);
        }
        byAddress.merge(
                address,
                new Failures(1, Instant.now()),
                (before, now) -> before.over() ? now : new Failures(before.count() + 1, now.last()));
    }
}
