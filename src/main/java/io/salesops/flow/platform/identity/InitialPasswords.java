package io.salesops.flow.platform.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The first password of an account that is made for somebody: nobody knows it, except in a demonstration. */
@Component
public class InitialPasswords {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final DemoSettings demo;

    InitialPasswords(DemoSettings demo) {
        this.demo = demo;
    }

    /** Whoever gets one needs no other to begin with. */
    boolean areKnown() {
        return demo.active();
    }

    public String next() {
        if (areKnown()) {
            return Objects.requireNonNull(demo.password());
        }
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
