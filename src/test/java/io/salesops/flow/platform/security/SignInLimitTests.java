package io.salesops.flow.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.LockedException;

class SignInLimitTests {

    private final SignInLimit limit = new SignInLimit();

    @Test
    void makesAnAddressWaitAfterTwentyFailures() {
        fail("10.0.0.1", 20);

        assertThatThrownBy(() -> limit.check("10.0.0.1")).isInstanceOf(LockedException.class);
        assertThatCode(() -> limit.check("10.0.0.2")).doesNotThrowAnyException();
    }

    private void fail(String address, int times) {
        for (var attempt = 0; attempt < times; attempt++) {
            limit.failed(address);
        }
    }
}
