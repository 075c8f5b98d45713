package io.salesops.flow.platform.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Well-known accounts to try the product with; none without the profile that lists them.
 *
 * @param accounts everybody by user id, in the order in which they are shown
 */
@ConfigurationProperties("salesops.demo")
record DemoSettings(@Nullable String password, @DefaultValue Map<String, DemoAccount> accounts) {

    record DemoAccount(
            String name,
            @Nullable String email,
            @DefaultValue List<String> groups,
            String tries) {}

    boolean active() {
        return password != null && !accounts.isEmpty();
    }
}
